-- Whoever waits for a chain holds a connection; an answer that nobody waits for any more must not hold it on. Less than the
-- 30 s after which the application gives a statement up.
alter function audit_append set lock_timeout = '20s';
