-- Every refusal that costs nothing is bounded now, not only sign-ins: who, what, how it ended.
create index audit_event_refusal on audit_event (organization_id, member_id, action, result, sequence)
  where result <> 'ok';
drop index audit_event_refused_sign_in;

-- Of each chain whose oldest events were archived and removed, the last of these: the rest begins behind it.
create table audit_archived (
  organization_id bigint primary key references audit_chain,
  sequence bigint not null check (sequence > 0),
  hash bytea not null check (length(hash) = 32)
);
comment on table audit_archived is 'Written with the removal, by the owner of the tables only';
grant select on audit_archived to "${application_role}";
