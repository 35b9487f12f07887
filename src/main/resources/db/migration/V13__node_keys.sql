-- Which sealing keys each running node has, for the operator's commands: what is sealed under another it could not open. A
-- key's number is no secret. The number is Tink's, unsigned.
create table node_keys (
  node uuid primary key,
  key_ids bigint[] not null,
  last_seen timestamptz not null
);
grant select, insert, update, delete on node_keys to "${application_role}";
