-- The toolkit's resources that stand.
create table read_toolkit_resource (
  id       uuid primary key,
  kind     text  not null,
  adoption text  not null,
  data     jsonb not null
);
