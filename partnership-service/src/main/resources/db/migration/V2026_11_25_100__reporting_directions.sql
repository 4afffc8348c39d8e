create table reporting_direction (
  id           uuid primary key,
  ordinal      bigint generated always as identity,
  applies_to   jsonb       not null,
  channel      text        not null,
  agenda_item  text,
  effective_on date,
  effective_to date,
  -- a decision that is adopted, and one of its paragraphs
  authority    jsonb       not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  annulment    jsonb
);

revoke update, delete on reporting_direction from ${service};
grant update (annulment) on reporting_direction to ${service};

-- Defaults name no agenda item, but are read as directions are.
alter table reporting_default add column agenda_item text;

-- A direction asks more of a decision than that it is there. What was followed without it is read from the topic anew.
delete from decision_copy;
alter table decision_copy
  add column status     text  not null,
  add column paragraphs jsonb not null;
delete from inbox where source = '/workplan/decisions';
update consumer_offset set next_offset = 0 where topic = 'programme.workplan';
