-- What the stream has told, in the order in which it became visible: kept across rebuilds of the read model.
-- The counter is locked by whoever adds, until its commit, so that no place appears behind a later one.
create table stream_head (
  one_row  boolean primary key default true check (one_row),
  position bigint not null
);
insert into stream_head (position) values (0);

create table stream_event (
  id          bigint primary key,
  event_id    uuid        not null constraint stream_event_once unique,
  type        text        not null,
  source      text        not null,
  subject     text        not null,
  epoch       int         not null,
  sequence    bigint      not null,
  time        timestamptz not null,
  traceparent text,
  data        text        not null
);
