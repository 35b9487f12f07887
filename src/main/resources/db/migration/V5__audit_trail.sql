-- The trail of each organization is a chain: an event's hash covers the event and the hash of the one before it.
create table audit_chain (
  organization_id bigint primary key references organization,
  sequence bigint not null,
  hash bytea not null check (length(hash) = 32),
  recorded_at timestamptz not null
);
comment on table audit_chain is 'The head of each chain. Its row lock is what lets an organization''s events queue up, and no other''s';

-- Members and tokens may be deleted later: what is told of them here are copies.
create table audit_event (
  organization_id bigint not null references audit_chain,
  sequence bigint not null check (sequence > 0),
  recorded_at timestamptz not null,
  action text not null,
  result text not null,
  actor text not null check (actor in ('member', 'system', 'operator')),
  member_id bigint,
  email text,
  token_id bigint,
  token_prefix text,
  client_address text,
  subject text,
  twilio_request_id text,
  hash bytea not null check (length(hash) = 32),
  primary key (organization_id, sequence)
);
comment on column audit_event.result is 'ok, or the slug of the problem it ended in';
create index audit_event_action on audit_event (organization_id, action, sequence);
create index audit_event_time on audit_event (organization_id, recorded_at);
create index audit_event_failure on audit_event (organization_id, sequence) where result <> 'ok';
create index audit_event_refused_sign_in on audit_event (organization_id, member_id, sequence)
  where action = 'sign-in' and result <> 'ok';

-- One value of an event in the form that is hashed: its bytes after their number, so that no two events read alike.
create function audit_part(value text) returns bytea language sql immutable
  return case when value is null then convert_to('-,', 'UTF8')
    else convert_to(octet_length(convert_to(value, 'UTF8')) || ':' || value || ',', 'UTF8') end;

-- Appends one event to an organization's chain and returns its number. The only way to write here for the
-- application's role, which this function does not belong to: it cannot number, date or chain an event otherwise.
create function audit_append(
  for_organization bigint, action text, result text, actor text, member_id bigint, email text,
  token_id bigint, token_prefix text, client_address text, subject text, twilio_request_id text)
returns bigint language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
  head audit_chain;
begin
  select * into head from audit_chain c where c.organization_id = for_organization for update;
  if not found then
    insert into audit_chain values (for_organization, 0, decode(repeat('00', 32), 'hex'), '-infinity')
      on conflict do nothing;
    select * into head from audit_chain c where c.organization_id = for_organization for update;
  end if;
  head.sequence := head.sequence + 1;
  -- A clock that was set back must not turn the order of events around.
  head.recorded_at := greatest(clock_timestamp(), head.recorded_at);
  head.hash := sha256(head.hash
    || audit_part('loquent-audit-1')
    || audit_part(for_organization::text)
    || audit_part(head.sequence::text)
    || audit_part((extract(epoch from head.recorded_at) * 1000000)::bigint::text)
    || audit_part(action)
    || audit_part(result)
    || audit_part(actor)
    || audit_part(member_id::text)
    || audit_part(email)
    || audit_part(token_id::text)
    || audit_part(token_prefix)
    || audit_part(client_address)
    || audit_part(subject)
    || audit_part(twilio_request_id));
  insert into audit_event values (for_organization, head.sequence, head.recorded_at, action, result, actor,
    member_id, email, token_id, token_prefix, client_address, subject, twilio_request_id, head.hash);
  update audit_chain c set sequence = head.sequence, hash = head.hash, recorded_at = head.recorded_at
    where c.organization_id = for_organization;
  return head.sequence;
end $$;

revoke all on function audit_append from public;
grant execute on function audit_append to "${application_role}";
grant select on audit_chain, audit_event to "${application_role}";
