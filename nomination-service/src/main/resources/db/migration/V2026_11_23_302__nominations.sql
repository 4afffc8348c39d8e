create table nomination (
  id            uuid primary key,
  version       bigint      not null,
  call          text        not null references call (id),
  forum         text        not null references forum (code),
  status        text        not null
    constraint nomination_status check (status in ('SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  -- whose it is: the organisation's code, or its name where it has none
  sender        text        not null,
  organisation  jsonb       not null,
  -- the type by which it was judged: the partner record's, else the declared one
  constituency  text        not null,
  type_declared boolean     not null,
  country       char(2)     not null,
  un_region     text,
  -- private: the nominee's name in the form in which names are compared; null once it has been erased
  nominee_key   text,
  receipt       bigint      not null,
  received_at   timestamptz not null,
  decline_reason jsonb,
  updated_at    timestamptz not null,
  constraint nomination_decline_reason check ((status = 'DECLINED') = (decline_reason is not null))
);

create unique index nomination_duplicate on nomination (call, sender, nominee_key)
  where status not in ('WITHDRAWN', 'DECLINED');
create index nomination_sender on nomination (sender, id);

-- The chain of a call. Content and salt can be erased; what the chain covers can't.
create table receipt (
  call          text        not null references call (id),
  number        bigint      not null constraint receipt_number check (number >= 1),
  nomination    uuid        not null references nomination (id),
  received_at   timestamptz not null,
  content_hash  text        not null,
  previous_hash text        not null,
  hash          text        not null,
  salt          text,
  -- canonical JSON, byte for byte what the hash covers
  content       text,
  primary key (call, number),
  constraint receipt_erased_whole check ((salt is null) = (content is null))
);

create table member (
  id           uuid primary key,
  forum        text        not null references forum (code),
  organisation jsonb       not null,
  -- the same organisation has the same key, with a code or without
  organisation_key text    not null,
  un_region    text,
  -- private: read by the secretariat alone
  name         text,
  from_day     date,
  to_day       date,
  call         text references call (id),
  nomination   uuid unique references nomination (id),
  recorded_at  timestamptz not null,
  constraint member_days check (to_day >= from_day)
);

create index member_forum on member (forum, id);

revoke delete on nomination, member from ${service};
revoke update, delete on receipt from ${service};
