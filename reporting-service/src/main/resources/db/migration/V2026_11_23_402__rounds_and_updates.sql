create table reporting_round (
  code        text primary key constraint reporting_round_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version     bigint      not null,
  work_plan   text        not null,
  meeting     text        not null,
  period_from date        not null,
  period_to   date        not null,
  opens_at    timestamptz,
  closes_on   date        not null,
  time_zone   text        not null,
  closes_at   timestamptz not null,
  sources     jsonb       not null,
  -- what the topic has been told; the clock tells the rest
  opened_at   timestamptz,
  closed_at   timestamptz,
  recorded_at timestamptz not null,
  updated_at  timestamptz not null
);

create index reporting_round_of_plan on reporting_round (work_plan);
create index reporting_round_due on reporting_round (closes_at) where closed_at is null;

create table progress_update (
  id                uuid primary key,
  version           bigint      not null,
  -- null: the secretariat's own
  organisation      text,
  reference         text        not null,
  work_plan         text,
  item              text,
  element           text,
  partnership       text,
  project           text,
  status            text        not null check (status in ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
  revision          integer     not null check (revision > 0),
  accepted_revision integer,
  recorded_at       timestamptz not null,
  updated_at        timestamptz not null,
  constraint progress_update_reference unique nulls not distinct (organisation, reference)
);

create index progress_update_of_item on progress_update (work_plan, item);
create index progress_update_of_partnership on progress_update (partnership);

-- Every revision is kept as it was sent, with what became of it. The note is for its sender only.
create table progress_update_revision (
  id           uuid primary key,
  update_id    uuid        not null references progress_update,
  revision     integer     not null,
  content      jsonb       not null,
  relied_on    jsonb       not null,
  submitted_at timestamptz not null,
  accepted_at  timestamptz,
  returned_at  timestamptz,
  note         jsonb,
  unique (update_id, revision)
);

-- One per plan: locked by whoever assesses, so that assessments of a plan follow one another.
create table measure_matrix (
  work_plan text primary key
);

create table measure_assessment (
  work_plan       text        not null references measure_matrix,
  item            text        not null,
  measure         text        not null,
  outcome         text        not null check (outcome in ('MET', 'NOT_MET', 'NOT_UNDERTAKEN', 'NOT_APPLICABLE')),
  reason          jsonb,
  progress_update uuid        not null references progress_update,
  revision        integer     not null,
  assessed_at     timestamptz not null,
  primary key (work_plan, item, measure)
);

revoke delete on progress_update, progress_update_revision, measure_assessment, reporting_round from ${service};
