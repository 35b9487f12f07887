-- A counter of failures is in use by all nodes the moment it is committed. That it reaches the disk as well may take a
-- fraction of a second: only a crash of the database in that moment would forget some failures, and each connect or sign-in
-- counts several times.
create function attempt_counter_without_waiting() returns trigger language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  return null;
end
$$;
create trigger attempt_counter_without_waiting after insert or update on attempt_counter
  for each statement execute function attempt_counter_without_waiting();
