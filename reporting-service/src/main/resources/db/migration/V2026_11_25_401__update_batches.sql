-- What became of many updates that were sent together. The body is kept only while it waits for its turn.
create table update_batch (
  id           uuid primary key,
  version      bigint      not null,
  -- null: the secretariat's own
  organisation text,
  status       text        not null check (status in ('WAITING', 'DONE', 'REFUSED', 'FAILED')),
  mode         text        not null check (mode in ('ALL_OR_NOTHING', 'PARTIAL')),
  dry_run      boolean     not null,
  counts       jsonb       not null,
  refused      jsonb       not null,
  failure      jsonb,
  media_type   text,
  body         bytea,
  -- who sent it, for what its events' rows say of that
  doing        jsonb,
  recorded_at  timestamptz not null,
  updated_at   timestamptz not null,
  constraint update_batch_waits check ((status = 'WAITING') = (body is not null))
);

create index update_batch_waiting on update_batch (id) where status = 'WAITING';
create index update_batch_changes on update_batch (updated_at, id);

revoke delete on update_batch from ${service};
