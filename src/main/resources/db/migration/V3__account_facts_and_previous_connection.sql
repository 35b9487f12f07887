-- What is known of the connected account, for people; none of it decides which credentials are used.
alter table organization
  add column twilio_account_status text,
  add column twilio_account_type text,
  add column twilio_subaccount boolean,
  add column twilio_phone_numbers integer,
  add column twilio_connected_at timestamptz,
  add column twilio_connected_by text,
  add column twilio_verified_at timestamptz,
  add column twilio_verification text,
  add column twilio_check_due timestamptz;

create index organization_check_due on organization (twilio_check_due) where twilio_account_sid is not null;

-- The pair that was replaced last, sealed as it was, until it is purged.
create table previous_connection (
  organization_id bigint primary key references organization,
  twilio_account_sid text not null check (twilio_account_sid ~ '^AC[0-9a-fA-F]{32}$'),
  twilio_auth_token bytea not null,
  purge_after timestamptz not null
);
create index previous_connection_purge on previous_connection (purge_after);

grant select, insert, update, delete on previous_connection to "${application_role}";
