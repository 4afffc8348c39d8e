create table decision (
  code        text primary key constraint decision_code check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
  version     bigint      not null,
  -- as printed; not unique, since drafts are printed with a blank for the number
  symbol      text,
  body        text        not null constraint decision_body check (body in ('COP', 'OEWG', 'FORUM', 'OTHER')),
  meeting     text        not null constraint decision_meeting references meeting,
  status      text        not null constraint decision_status check (status in ('PROPOSED', 'ADOPTED')),
  adopted_on  date,
  paragraphs  jsonb       not null,
  sources     jsonb       not null,
  recorded_at timestamptz not null,
  updated_at  timestamptz not null,
  constraint decision_adopted_on check (adopted_on is null or status = 'ADOPTED')
);
create index decision_symbol on decision (symbol);

-- The text as proposed and the text as adopted: one row for each that there has been.
create table decision_version (
  decision    text        not null constraint decision_version_decision references decision,
  status      text        not null constraint decision_version_status check (status in ('PROPOSED', 'ADOPTED')),
  symbol      text,
  paragraphs  jsonb       not null,
  recorded_at timestamptz not null,
  primary key (decision, status)
);

-- The operative paragraphs of all decisions, to be searched; the decision writes them with its text.
create table mandate (
  id            uuid primary key,
  decision      text    not null constraint mandate_decision references decision,
  paragraph_key text    not null,
  list_order    text    not null collate "C" unique deferrable initially deferred,
  verb          text    not null,
  -- varchar, not text: PostgreSQL compares it with what Hibernate binds, and text[] it doesn't
  groups        varchar[] not null,
  due_on        date,
  due_at        text    constraint mandate_due_at references meeting,
  status        text    not null,
  paragraph     jsonb   not null,
  constraint mandate_paragraph unique (decision, paragraph_key)
);
create index mandate_groups on mandate using gin (groups);
revoke delete on decision, decision_version from ${service};
