create table work_plan (
  code        text primary key constraint work_plan_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- of the resource, not of its content: rises with every change of any of its parts
  version     bigint      not null,
  latest      integer     not null constraint work_plan_latest check (latest > 0),
  -- what everyone reads; null until a version is proposed or adopted
  in_force    integer     constraint work_plan_in_force check (in_force between 1 and latest),
  recorded_at timestamptz not null,
  updated_at  timestamptz not null
);

create table work_plan_version (
  work_plan     text        not null constraint work_plan_version_plan references work_plan,
  number        integer     not null constraint work_plan_version_number check (number > 0),
  status        text        not null
    constraint work_plan_version_status check (status in ('DRAFT', 'PROPOSED', 'ADOPTED', 'SUPERSEDED')),
  -- the whole content: read and written as one, never queried by its parts
  content       jsonb       not null,
  basis         integer,
  decision      text        constraint work_plan_version_decision references decision,
  superseded_by text        constraint work_plan_version_superseded_by references work_plan,
  recorded_at   timestamptz not null,
  proposed_at   timestamptz,
  adopted_at    timestamptz,
  primary key (work_plan, number)
);
create unique index work_plan_one_draft on work_plan_version (work_plan) where status = 'DRAFT';
alter table work_plan
  add constraint work_plan_latest_exists foreign key (code, latest) references work_plan_version deferrable initially deferred,
  add constraint work_plan_in_force_exists foreign key (code, in_force) references work_plan_version deferrable initially deferred;

-- What was proposed or adopted stands, whatever the code above believes.
create function refuse_change_of_frozen_version() returns trigger language plpgsql as $$
begin
  raise exception 'version % of work plan % is frozen', old.number, old.work_plan
    using errcode = 'check_violation', constraint = 'work_plan_version_frozen';
end
$$;
create trigger work_plan_version_frozen before update on work_plan_version for each row
  when (old.status <> 'DRAFT' and (new.content is distinct from old.content or new.status = 'DRAFT'))
  execute function refuse_change_of_frozen_version();

-- What accepted progress says of activities; the latest accepted holds.
create table activity_report (
  progress_update uuid        not null,
  work_plan       text        not null constraint activity_report_plan references work_plan,
  item            text        not null,
  activity        text        not null,
  status          text        not null
    constraint activity_report_status check (status in ('NOT_STARTED', 'UNDERWAY', 'COMPLETED', 'DISCONTINUED')),
  accepted_at     timestamptz not null,
  primary key (progress_update, activity)
);
create index activity_report_plan on activity_report (work_plan);
revoke delete on work_plan, work_plan_version from ${service};
