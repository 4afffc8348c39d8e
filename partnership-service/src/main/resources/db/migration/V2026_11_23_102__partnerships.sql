-- Trusted: the owner of the database may create it. Exclusion constraints over text need it.
create extension if not exists btree_gist;

create table partnership (
  code           text primary key constraint partnership_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version        bigint      not null,
  name           jsonb       not null,
  acronym        text,
  also_printed   jsonb       not null,
  scope          text        not null,
  area           jsonb       not null,
  model          text,
  umbrella       jsonb,
  through_centre jsonb,
  in_response_to jsonb,
  waste_streams  jsonb       not null,
  summary        jsonb,
  documents      jsonb       not null,
  sources        jsonb       not null,
  -- as last published; derived from determinations and defaults, never written by callers
  channels       jsonb       not null,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null
);

-- Facts, never changed: corrections are annulments.
create table status_change (
  id           uuid primary key,
  ordinal      bigint generated always as identity,
  partnership  text        not null references partnership,
  status       text        not null,
  -- null: since before our record
  effective_on date,
  authority    jsonb,
  note         jsonb,
  sources      jsonb       not null,
  recorded_at  timestamptz not null
);

create index status_change_timeline on status_change (partnership, effective_on, ordinal);

create table determination (
  id           uuid primary key,
  ordinal      bigint generated always as identity,
  partnership  text        not null references partnership,
  outcome      text        not null,
  defined_in   text,
  grounds      jsonb,
  channel      text        not null,
  agenda_item  text,
  firmness     text        not null,
  effective_on date,
  effective_to date,
  authority    jsonb       not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null
);

create index determination_partnership on determination (partnership, ordinal);

create table reporting_default (
  id           uuid primary key,
  ordinal      bigint generated always as identity,
  applies_to   jsonb       not null,
  channel      text        not null,
  effective_on date,
  effective_to date,
  authority    jsonb       not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null
);

create table participation (
  id          uuid primary key,
  partnership text        not null references partnership,
  partner     text        not null references partner,
  role        text        not null,
  -- null: since before our record, or without an end
  starts_on   date,
  ends_on     date,
  sources     jsonb       not null,
  recorded_at timestamptz not null,
  constraint participation_in_order check (ends_on >= starts_on),
  constraint participation_overlap exclude using gist (
    partnership with =, partner with =, role with =, daterange(starts_on, ends_on, '[]') with &&)
);

revoke update, delete on status_change, determination, reporting_default from ${service};

create table project (
  code           text primary key constraint project_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version        bigint      not null,
  title          jsonb       not null,
  partnership    text,
  kind           text        not null,
  implementers   jsonb       not null,
  area           jsonb,
  starts_on      date,
  ends_on        date,
  status         text        not null,
  in_response_to jsonb,
  documents      jsonb       not null,
  sources        jsonb       not null,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null,
  constraint project_in_order check (ends_on >= starts_on)
);
