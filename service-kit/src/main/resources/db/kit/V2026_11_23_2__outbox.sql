-- The log of what happened here, in the order in which it is published. Rows are kept for good.
create table service_epoch (
  one   boolean primary key default true check (one),
  epoch integer not null
);

insert into service_epoch (epoch) values (1);

create table aggregate_head (
  source   text    not null,
  subject  text    not null,
  epoch    integer not null,
  sequence bigint  not null,
  primary key (source, subject)
);

create table outbox (
  -- cache 1: a pooled identity would hand two replicas ids that are not chronological
  id            bigint generated always as identity (cache 1) primary key,
  event_id      uuid        not null unique,
  type          text        not null,
  source        text        not null,
  subject       text        not null,
  epoch         integer     not null,
  sequence      bigint      not null,
  time          timestamptz not null,
  traceparent   text,
  data          text        not null constraint outbox_event_too_large check (octet_length(data) <= 262144),
  actor         text,
  published_at  timestamptz,
  feed_position bigint unique,
  failure       text,
  unique (source, subject, epoch, sequence)
);

create index outbox_pending on outbox (id) where published_at is null;

create table feed_position (
  one      boolean primary key default true check (one),
  position bigint not null
);

insert into feed_position (position) values (0);

revoke update, delete on outbox from ${service};
grant update (published_at, feed_position, failure) on outbox to ${service};
revoke insert, update, delete on service_epoch from ${service};
revoke insert, delete on feed_position from ${service};
revoke delete on aggregate_head from ${service};
