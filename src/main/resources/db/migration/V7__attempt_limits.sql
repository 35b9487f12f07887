-- How often somebody has failed lately, shared by all nodes. Who, and at what, is in the id as a hash only.
create table attempt_counter (
  id text primary key,
  state bytea,
  -- Milliseconds since 1970, as the library that keeps the counts (Bucket4j) writes them. The default is for a row whose
  -- node died between making and filling it.
  expires_at bigint not null default extract(epoch from now() + interval '1 day') * 1000
);
create index attempt_counter_expiry on attempt_counter (expires_at);

-- From where an account's password was last given rightly: a hash of both.
create table known_address (
  id text primary key,
  known_until timestamptz not null
);
create index known_address_expiry on known_address (known_until);

grant select, insert, update, delete on attempt_counter, known_address to "${application_role}";
