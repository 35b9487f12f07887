-- Organizations and members of the run mode, put in once: what is done to them later stays. Password of all: loquent-demo.
do $$
begin
  if exists (select from organization) then
    return;
  end if;
  insert into organization (id, name) values (1, 'Acme'), (2, 'Globex');
  insert into member (id, organization_id, email, password_hash, owner) values
    (1, 1, 'owner@acme.example', 'PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=', true),
    (2, 1, 'admin@acme.example', 'PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=', false),
    (3, 1, 'member@acme.example', 'PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=', false),
    (4, 2, 'owner@globex.example', 'PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=', true);
  insert into member_permission (member_id, permission) values
    (2, 'Twilio:Collection:Create'), (2, 'Twilio:Collection:List');
  perform setval(pg_get_serial_sequence('organization', 'id'), (select max(id) from organization)),
         setval(pg_get_serial_sequence('member', 'id'), (select max(id) from member));
end
$$;
