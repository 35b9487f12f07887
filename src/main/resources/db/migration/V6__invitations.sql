-- An invited person is a row that cannot sign in: their address is taken, and what they may do is known, before they come.
alter table member
  add column invitation_sha256 bytea unique check (length(invitation_sha256) = 32),
  add column invitation_until timestamptz,
  add column last_signed_in_at timestamptz,
  add constraint invitation_whole check ((invitation_sha256 is null) = (invitation_until is null)),
  add constraint invited_without_password check (invitation_sha256 is null or password_hash is null);
comment on column member.invitation_sha256 is
  'Set until the invitation is accepted; of the 256 random bits in the link, which is stored nowhere';
comment on column member.last_signed_in_at is 'With a password, to the minute';
