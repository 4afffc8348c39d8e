-- What says inResponseTo elsewhere, as its owners' events tell. A table for each kind: keys are theirs alone.
create table follow_up_partnership (
  key       text primary key,
  decision  text not null,
  paragraph text,
  title     jsonb
);
create index follow_up_partnership_decision on follow_up_partnership (decision);
create table follow_up_project (
  key       text primary key,
  decision  text not null,
  paragraph text,
  title     jsonb
);
create index follow_up_project_decision on follow_up_project (decision);
create table follow_up_call (
  key       text primary key,
  decision  text not null,
  paragraph text,
  title     jsonb
);
create index follow_up_call_decision on follow_up_call (decision);
create table follow_up_report (
  key       text primary key,
  decision  text not null,
  paragraph text,
  title     jsonb
);
create index follow_up_report_decision on follow_up_report (decision);
create table follow_up_contribution (
  key       text primary key,
  decision  text not null,
  paragraph text,
  title     jsonb
);
create index follow_up_contribution_decision on follow_up_contribution (decision);
create view follow_up as
  select 'PARTNERSHIP' as kind, 'partnerships' as collection, key, decision, paragraph, title from follow_up_partnership
  union all select 'PROJECT', 'projects', key, decision, paragraph, title from follow_up_project
  union all select 'CALL', 'calls', key, decision, paragraph, title from follow_up_call
  union all select 'REPORT', 'reports', key, decision, paragraph, title from follow_up_report
  union all select 'CONTRIBUTION', 'contributions', key, decision, paragraph, title from follow_up_contribution;

-- Which decisions a version's items respond to, without opening every version.
create index work_plan_version_responds on work_plan_version
  using gin (jsonb_path_query_array(content, '$.items[*].inResponseTo.decision')) where status <> 'DRAFT';
