-- How far each topic has been applied here. Advanced in the transaction that applies, so that a zombie updates no row.
create table consumer_offset (
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null,
  primary key (topic, partition)
);

-- The last event applied of every aggregate: this is the inbox.
create table inbox (
  source   text    not null,
  subject  text    not null,
  epoch    integer not null,
  sequence bigint  not null,
  primary key (source, subject)
);

-- Events that could not be applied yet: ahead of a gap, failed, behind a failed one, or unreadable.
create table held_event (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  partition   integer     not null,
  "offset"    bigint      not null,
  reason      text        not null check (reason in ('GAP', 'FAILED', 'BEHIND', 'UNREADABLE')),
  detail      text        not null,
  source      text,
  subject     text,
  epoch       integer,
  sequence    bigint,
  record_key  bytea,
  headers     jsonb       not null,
  value       bytea,
  held_at     timestamptz not null default clock_timestamp(),
  unique (topic, partition, "offset")
);

create index held_event_aggregate on held_event (source, subject, epoch, sequence);
