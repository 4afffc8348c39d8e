-- Up to where this service has published on each partition of its topic. It is put back with the database: what the
-- topic holds beyond it tells, at the next start, that the topic is ahead.
create table topic_position (
  partition   integer primary key,
  next_offset bigint not null
);
revoke delete on topic_position from ${service};
