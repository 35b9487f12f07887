-- Appends an event like audit_append, in a statement that is a transaction by itself and does not wait for the disk. Only a
-- crash of the database in the next fraction of a second would forget it, and a later event that waits takes it along.
create function audit_append_without_waiting(
  for_organization bigint, action text, result text, actor text, member_id bigint, email text,
  token_id bigint, token_prefix text, client_address text, subject text, twilio_request_id text)
returns bigint language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  return audit_append(for_organization, action, result, actor, member_id, email, token_id, token_prefix, client_address,
    subject, twilio_request_id);
end
$$;
revoke all on function audit_append_without_waiting from public;
grant execute on function audit_append_without_waiting to "${application_role}";
