-- Attempts that were refused in a call's last day and the day after; nothing of what was sent, and no person.
create table refusal (
  id           uuid primary key default uuidv7(),
  call         text        not null references call (id),
  refused_at   timestamptz not null,
  organisation text,
  name         text        not null,
  problem      text        not null
);

create index refusal_call on refusal (call, id);

revoke update, delete on refusal from ${service};
