-- What becomes of mandates: dated statuses, responses of organisations. A paragraph that the text loses keeps its mandate
-- (without a place in the order of lists), for what was said on it.
alter table mandate
  add column version bigint not null default 0,
  add column updated_at timestamptz,
  alter column list_order drop not null;
update mandate m set updated_at = d.updated_at from decision d where d.code = m.decision;
alter table mandate alter column updated_at set not null;
create index mandate_changes on mandate (updated_at, list_order);
create index mandate_due_at on mandate (due_at) where due_at is not null;

create table mandate_status_change (
  id           uuid primary key,
  -- the order of recording, which decides between facts of one day
  ordinal      bigint      generated always as identity,
  mandate      uuid        not null constraint mandate_status_change_mandate references mandate,
  -- null: for all whom it speaks to
  addressee    text,
  status       text        not null
    constraint mandate_status_change_status check (status in ('OPEN', 'UNDERWAY', 'DONE', 'LAPSED')),
  -- null: since before our record
  effective_on date,
  -- null: said with the text of the decision
  authority    jsonb,
  note         jsonb,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  annulment    jsonb
);
create index mandate_status_change_timeline on mandate_status_change (mandate, effective_on, ordinal);

create table mandate_response (
  id           uuid primary key,
  mandate      uuid        not null constraint mandate_response_mandate references mandate,
  organisation text        not null,
  text         jsonb       not null,
  documents    jsonb       not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  annulment    jsonb
);
create index mandate_response_mandate on mandate_response (mandate, id);
revoke update, delete on mandate_status_change, mandate_response from ${service};
grant update (annulment) on mandate_status_change, mandate_response to ${service};

-- Derived from the facts: the statuses along the days, of each addressee and ('') of the mandate as a whole.
create table mandate_standing (
  id        bigint generated always as identity primary key,
  mandate   uuid not null constraint mandate_standing_mandate references mandate,
  addressee text not null,
  from_day  date,
  to_day    date,
  status    text not null
    constraint mandate_standing_status check (status in ('OPEN', 'UNDERWAY', 'DONE', 'LAPSED')),
  constraint mandate_standing_once unique nulls not distinct (mandate, addressee, from_day)
);

insert into mandate_status_change (id, mandate, status, sources, recorded_at)
  select uuidv7(), id, status, '[]', updated_at from mandate where status <> 'OPEN';
insert into mandate_standing (mandate, addressee, status)
  select m.id, g.addressee, m.status
  from mandate m, lateral (select distinct addressee from (select '' union all select unnest(m.groups)) as named (addressee)) g;

-- A status follows from facts and days: no text holds it.
alter table mandate drop column status;
update mandate set paragraph = paragraph - 'status';
update decision set paragraphs =
  (select coalesce(jsonb_agg(p - 'status' order by place), '[]') from jsonb_array_elements(paragraphs) with ordinality as text (p, place));
update decision_version set paragraphs =
  (select coalesce(jsonb_agg(p - 'status' order by place), '[]') from jsonb_array_elements(paragraphs) with ordinality as text (p, place));
revoke delete on mandate from ${service};

-- Which partners there are and of which type, as their owner's events tell.
create table partner (
  code text primary key,
  type text not null
);
