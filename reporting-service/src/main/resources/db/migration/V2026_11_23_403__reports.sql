create table report (
  id             uuid primary key,
  version        bigint      not null,
  kind           text        not null,
  work_plan      text        not null,
  meeting        text        not null,
  language       text        not null,
  symbol         text,
  agenda_item    text,
  in_response_to jsonb,
  cut_off        date        not null,
  notes          jsonb       not null,
  external_id    text,
  sources        jsonb       not null,
  state          text        not null check (state in ('ASSEMBLING', 'DRAFT', 'FAILED', 'PUBLISHED')),
  failure        text,
  content        jsonb,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null,
  assembled_at   timestamptz,
  published_at   timestamptz,
  constraint report_has_content check (content is not null or state in ('ASSEMBLING', 'FAILED'))
);

create index report_to_assemble on report (id) where state = 'ASSEMBLING';

-- The bytes of a published report: what was read then is read for ever.
create table report_format (
  report     uuid    not null references report,
  media_type text    not null,
  bytes      bytea   not null,
  size       integer not null check (size > 0),
  sha256     text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (report, media_type)
);

revoke delete on report from ${service};
revoke update, delete on report_format from ${service};
