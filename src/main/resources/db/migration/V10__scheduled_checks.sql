-- Which node checks connected accounts just now, and how many were begun in the present minute by all of them.
create table check_turn (
  only_row boolean primary key default true check (only_row),
  node uuid,
  held_until timestamptz not null default '-infinity',
  minute timestamptz not null default '-infinity',
  begun integer not null default 0
);
insert into check_turn default values;
grant select, update on check_turn to "${application_role}";

-- Connected before accounts were checked again: their first time, spread over a day. From here on every connected one has one.
update organization set twilio_check_due = now() + random() * interval '1 day'
  where twilio_account_sid is not null and twilio_check_due is null;

-- What the health detail counts.
create index organization_refused on organization (id) where twilio_verification <> 'ok';

-- Said to be active by an answer from before Twilio refused; from here on a refusal brings its own status, or none.
update organization set twilio_account_status = null where twilio_verification <> 'ok';
