-- One column for both: a password that must be changed is exactly one that an operator handed out, and it always expires.
alter table member add column one_time_password_until timestamptz;
comment on column member.one_time_password_until is
  'Set while the password is a one-time one from an operator: good until then, for nothing but choosing another';
