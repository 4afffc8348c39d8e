-- A later revision of an update takes the place of an earlier one, which held until then.
alter table activity_report
  add column revision    integer not null default 1 constraint activity_report_revision check (revision > 0),
  add column replaced_at timestamptz,
  drop constraint activity_report_pkey,
  add primary key (progress_update, revision, activity);
alter table activity_report alter column revision drop default;
