-- The instant to poll changes from next. A change takes its updated_at inside its transaction, so it is not before that
-- transaction's start: whoever is not seen here yet reads the clock after this statement began, whoever is seen began at
-- xact_start, and whoever is gone was visible before it went. In a frozen programme all changes have the same instant.
create function programme_synced_until() returns timestamptz
  language sql volatile
  as 'select coalesce(c.frozen_at, least(statement_timestamp(), (
        select min(a.xact_start) from pg_stat_activity a
        where a.datname = current_database() and a.usename = current_user and a.pid <> pg_backend_pid())) + c.shift)
      from programme_clock c';
