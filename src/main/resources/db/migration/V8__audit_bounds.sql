-- Whether a text is on one line and has nothing in it that cannot be seen: no character of Unicode's categories Cc, Cf, Zl
-- and Zp, as far as Java 17 knows them. The application replaces these by itself; here is who does not.
create function audit_visible(value text) returns boolean language sql immutable
  return value !~ ('[\u0001-\u001F\u007F-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u08E2\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB'
    || '\U000110BD\U000110CD\U00013430-\U00013438\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F]');

-- audit_append numbers, dates and chains by itself, but took any text. Not validated: what is chained already stays as it is.
alter table audit_event
  add constraint audit_event_slugs check (action ~ '^[a-z-]{1,64}$' and result ~ '^[a-z-]{1,64}$') not valid,
  add constraint audit_event_length check (
    greatest(length(email), length(token_prefix), length(client_address), length(subject), length(twilio_request_id))
      <= 500) not valid,
  add constraint audit_event_visible check (
    audit_visible(concat_ws(' ', email, token_prefix, client_address, subject, twilio_request_id))) not valid;
