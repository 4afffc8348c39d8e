-- Which partnerships and forums exist, as their owners' events tell.
create table partnership (
  code text primary key
);
create table forum (
  code text primary key
);
