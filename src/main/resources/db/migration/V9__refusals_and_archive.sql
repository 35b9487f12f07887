-- Every refusal that costs nothing is bounded now, not only sign-ins: who, what, how it ended.
create index audit_event_refusal on audit_event (organization_id, member_id, action, result, sequence)
  where result <> 'ok';
drop index audit_event_refused_sign_in;
