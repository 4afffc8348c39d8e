create table meeting (
  code         text primary key constraint meeting_code check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
  version      bigint      not null,
  body         text        not null constraint meeting_body check (body in ('COP', 'OEWG', 'FORUM', 'OTHER')),
  ordinal      integer     constraint meeting_ordinal check (ordinal > 0),
  title        jsonb       not null,
  also_printed jsonb       not null,
  place        text,
  host         text,
  held_with    text,
  from_day     date,
  to_day       date,
  agenda_items jsonb       not null,
  sources      jsonb       not null,
  -- body, ordinal, code: the order of lists. Collation C, so that a page's end compares as it sorts.
  list_order   text        not null collate "C" unique,
  recorded_at  timestamptz not null,
  updated_at   timestamptz not null,
  constraint meeting_days check (to_day >= from_day)
);
revoke delete on meeting from ${service};
