-- What this service makes of the events of all four. Every table is fed by its projector alone; data is what the event said.
create table read_partner (
  code       text primary key,
  type       text  not null,
  un_region  text,
  data       jsonb not null
);

create table read_partnership (
  code      text primary key,
  scope     text  not null,
  status    text  not null,
  un_region text,
  data      jsonb not null
);

create table read_partnership_status (
  id           uuid primary key,
  partnership  text        not null,
  effective_on date,
  recorded_at  timestamptz not null,
  data         jsonb       not null
);

create index read_partnership_status_of on read_partnership_status (partnership, recorded_at);

create table read_determination (
  id           uuid primary key,
  partnership  text        not null,
  outcome      text        not null,
  firmness     text        not null,
  effective_on date,
  effective_to date,
  recorded_at  timestamptz not null,
  data         jsonb       not null
);

create index read_determination_of on read_determination (partnership, recorded_at);

-- Stated whole by each event: the rows of a partnership are replaced together.
create table read_channel_segment (
  partnership text    not null,
  position    integer not null,
  from_day    date,
  to_day      date,
  channel     text    not null,
  agenda_item text,
  data        jsonb   not null,
  primary key (partnership, position)
);

create table read_participation (
  id          uuid  not null,
  partnership text  not null,
  partner     text  not null,
  role        text  not null,
  from_day    date,
  to_day      date,
  data        jsonb not null,
  primary key (partnership, id)
);

create table read_project (
  code        text primary key,
  partnership text,
  status      text  not null,
  data        jsonb not null
);

create index read_project_of on read_project (partnership);

create table read_meeting (
  code     text primary key,
  body     text  not null,
  from_day date,
  data     jsonb not null
);

create table read_decision (
  code    text primary key,
  meeting text  not null,
  status  text  not null,
  data    jsonb not null
);

-- A version of a plan as it was stated once. It holds when all of its items have come; then what was stated before goes.
create table read_plan_statement (
  plan     text    not null,
  version  integer not null,
  sequence bigint  not null,
  status   text    not null,
  complete boolean not null,
  data     jsonb   not null,
  primary key (plan, version, sequence)
);

create table read_plan_item (
  plan        text   not null,
  version     integer not null,
  sequence    bigint not null,
  key         text   not null,
  partnership text,
  forum       text,
  data        jsonb  not null,
  primary key (plan, version, sequence, key),
  foreign key (plan, version, sequence) references read_plan_statement on delete cascade
);

create index read_plan_item_of on read_plan_item (partnership);

-- The version of each plan that holds: the adopted one before one that is only proposed.
create view read_plan as
  select distinct on (plan) plan, version, sequence, status, data
  from read_plan_statement
  where complete
  order by plan, status = 'PROPOSED', version desc, sequence desc;

create table read_activity_status (
  plan     text    not null,
  version  integer not null,
  item     text    not null,
  activity text    not null,
  status   text    not null,
  data     jsonb   not null,
  primary key (plan, version, item, activity)
);

create table read_forum (
  code   text primary key,
  status text  not null,
  data   jsonb not null
);

create table read_call (
  id         text primary key,
  forum      text        not null,
  opens_at   timestamptz,
  closes_at  timestamptz not null,
  opened     jsonb,
  closed     jsonb,
  data       jsonb       not null
);

-- States and dimensions only: more is not public, and not on the topic.
create table read_nomination (
  id           uuid primary key,
  call         text        not null,
  forum        text        not null,
  constituency text        not null,
  country      char(2),
  un_region    text,
  status       text        not null,
  received_at  timestamptz not null,
  data         jsonb       not null
);

create index read_nomination_of on read_nomination (call, status);

create table read_member (
  id       uuid primary key,
  forum    text  not null,
  from_day date,
  to_day   date,
  data     jsonb not null
);

create table read_reporting_default (
  id   uuid primary key,
  data jsonb not null
);

create table read_round (
  code      text primary key,
  plan      text        not null,
  closes_at timestamptz not null,
  closed    boolean     not null,
  data      jsonb       not null
);

-- The state is of the last revision; what was accepted last is public and stays beside it.
create table read_progress_update (
  id                uuid primary key,
  status            text    not null,
  revision          integer not null,
  plan              text,
  item              text,
  element           text,
  partnership       text,
  project           text,
  accepted          jsonb,
  accepted_at       timestamptz
);

create index read_progress_update_of_item on read_progress_update (plan, item);
create index read_progress_update_of_partnership on read_progress_update (partnership);

create table read_assessment (
  plan    text  not null,
  item    text  not null,
  measure text  not null,
  outcome text  not null,
  data    jsonb not null,
  primary key (plan, item, measure)
);

create table read_report (
  id           uuid primary key,
  kind         text        not null,
  meeting      text        not null,
  plan         text,
  published_at timestamptz not null,
  data         jsonb       not null
);
