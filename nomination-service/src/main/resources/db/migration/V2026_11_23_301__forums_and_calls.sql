create table forum (
  code           text primary key constraint forum_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version        bigint      not null,
  name           jsonb       not null,
  also_printed   jsonb       not null,
  kind           text        not null,
  partnership    text,
  status         text        not null constraint forum_status check (status in ('PROPOSED', 'LAUNCHED', 'CLOSED')),
  constituencies jsonb       not null,
  seats          jsonb,
  documents      jsonb       not null,
  sources        jsonb       not null,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null
);

create table call (
  id             text primary key constraint call_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version        bigint      not null,
  forum          text        not null references forum (code),
  constituency   text        not null,
  authority      jsonb       not null,
  in_response_to jsonb,
  provisional    jsonb,
  opens_at       timestamptz,
  closes_on      date        not null,
  time_zone      text        not null,
  inclusive      boolean     not null,
  closes_at      timestamptz not null,
  sources        jsonb       not null,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null,
  -- the head of the chain of receipts: under the row's lock it is nobody else's to move
  receipts       bigint      not null,
  head           text,
  head_at        timestamptz,
  constraint call_opens_before_it_closes check (opens_at < closes_at),
  constraint call_head check ((receipts = 0) = (head is null) and (receipts = 0) = (head_at is null))
);

create index call_forum on call (forum);

-- What the clock has brought about and been told: each instant of a call once, whichever process sees it first.
create table call_announcement (
  call    text        not null references call (id),
  kind    text        not null constraint call_announcement_kind check (kind in ('OPENED', 'CLOSED')),
  instant timestamptz not null,
  primary key (call, kind, instant)
);

revoke delete on forum, call from ${service};
revoke update, delete on call_announcement from ${service};
