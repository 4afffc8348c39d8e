-- Rebuilds of the read model, with how far they have come. One at a time.
create table model_rebuild (
  id             uuid primary key,
  version        bigint      not null,
  status         text        not null check (status in ('WAITING', 'RUNNING', 'SWAPPED', 'DIFFERENT', 'FAILED')),
  on_difference  text        not null check (on_difference in ('KEEP', 'REPLACE')),
  records_read   bigint      not null,
  records_total  bigint      not null,
  events_applied bigint      not null,
  duplicates     bigint      not null,
  tables         jsonb       not null,
  held           jsonb       not null,
  truncated      jsonb       not null,
  reason         text,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null,
  -- wall time: by it another process knows that this one is dead
  heartbeat      timestamptz
);

create unique index model_rebuild_running on model_rebuild ((true)) where status in ('WAITING', 'RUNNING');
create index model_rebuild_changes on model_rebuild (updated_at, id);

-- The run-time role makes no tables. What it needs for a rebuild is made for it, anew each time, like what stands.
create function prepare_read_shadow() returns void
  language plpgsql
  security definer
  set search_path from current
as $$
declare
  one record;
begin
  drop schema if exists read_shadow cascade;
  create schema read_shadow;
  for one in
    select tablename from pg_tables
    where schemaname = 'public'
      and (starts_with(tablename, 'read_') or tablename in ('inbox', 'consumer_offset', 'held_event'))
  loop
    execute format('create table read_shadow.%1$I (like public.%1$I including all)', one.tablename);
  end loop;
  for one in
    select c.conrelid::regclass::text as referring, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_tables t on c.conrelid = ('public.' || quote_ident(t.tablename))::regclass
    where c.contype = 'f' and t.schemaname = 'public' and starts_with(t.tablename, 'read_')
  loop
    execute format('alter table read_shadow.%I add %s', one.referring,
      replace(one.definition, 'REFERENCES ', 'REFERENCES read_shadow.'));
  end loop;
  insert into read_shadow.consumer_offset select topic, partition, 0 from public.consumer_offset;
  grant usage on schema read_shadow to ${service};
  grant select, insert, update, delete on all tables in schema read_shadow to ${service};
  grant usage, select on all sequences in schema read_shadow to ${service};
end
$$;
