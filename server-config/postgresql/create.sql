-- The database and its two roles, for psql as a superuser, as often as you like:
--   LOQUENT_DB_OWNER_PASSWORD=… LOQUENT_DB_PASSWORD=… psql -d postgres -f server-config/postgresql/create.sql
-- The passwords come from the environment and are kept out of this file, and the session logs no statement. Without them
-- it ends with an error before it changes anything. Needs psql 15 or later (\getenv). For many databases on one server,
-- choose another name: psql -v database=…
\set ON_ERROR_STOP on
\set QUIET on
\set VERBOSITY terse
\if :{?database}
\else
\set database loquent
\endif
\set owner_password ''
\set password ''
\getenv owner_password LOQUENT_DB_OWNER_PASSWORD
\getenv password LOQUENT_DB_PASSWORD
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
select :'owner_password' = '' as owner_password_missing, :'password' = '' as password_missing \gset
-- NB: \quit would leave psql with the exit code 0.
\if :owner_password_missing
do $$ begin raise exception 'LOQUENT_DB_OWNER_PASSWORD is not set'; end $$;
\endif
\if :password_missing
do $$ begin raise exception 'LOQUENT_DB_PASSWORD is not set'; end $$;
\endif
set password_encryption = 'scram-sha-256';

-- Owns the tables and changes them: only the migrations at start use it.
select 'create role loquent_owner' where not exists (select from pg_roles where rolname = 'loquent_owner') \gexec
alter role loquent_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 8 password :'owner_password';
-- Reads and writes rows. It owns nothing and can change no table.
select 'create role loquent_app' where not exists (select from pg_roles where rolname = 'loquent_app') \gexec
alter role loquent_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
-- A transaction that is forgotten or waits for a lock must not hold others up.
alter role loquent_app set idle_in_transaction_session_timeout = '60s';
alter role loquent_app set lock_timeout = '10s';

select format('create database %I owner loquent_owner encoding ''UTF8'' template template0', :'database')
    where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
grant connect on database :"database" to loquent_app;

\connect :"database"
alter schema public owner to loquent_owner;
revoke all on schema public from public;
grant usage on schema public to loquent_app;
