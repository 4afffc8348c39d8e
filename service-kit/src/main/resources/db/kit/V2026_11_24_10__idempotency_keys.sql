-- The answers that retries get again. Keys and requests stand here as SHA-256 only; an answer may hold personal data.
create table idempotency_key (
  key      text        primary key,
  request  text        not null,
  status   smallint    not null check (status between 200 and 299),
  headers  jsonb       not null,
  version  bigint,
  body     text,
  resource text        not null,
  kept_at  timestamptz not null default clock_timestamp()
);

create index idempotency_key_age on idempotency_key (kept_at);
-- erasure finds a resource's answers by it
create index idempotency_key_resource on idempotency_key (resource text_pattern_ops);

revoke all on idempotency_key from ${service}_verify;
