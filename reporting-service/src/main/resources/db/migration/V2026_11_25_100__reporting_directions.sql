create table read_reporting_direction (
  id   uuid primary key,
  data jsonb not null
);
