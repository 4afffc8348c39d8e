-- Who did it, for the secretariat alone: neither the topic nor the feed reads these columns. Null in rows older than this.
alter table outbox
  add column role         text,
  add column organisation text,
  add column authority    jsonb,
  add column request      text;

-- Acts of which no event tells, since what they are about is not public: drafts.
create table quiet_act (
  id           uuid primary key default uuidv7(),
  act          text        not null,
  source       text        not null,
  subject      text        not null,
  time         timestamptz not null,
  traceparent  text,
  actor        text,
  role         text,
  organisation text,
  request      text
);

create index quiet_act_of on quiet_act (source, subject);

revoke update, delete on quiet_act from ${service};
