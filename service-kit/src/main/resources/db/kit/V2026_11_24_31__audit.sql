-- Who did it, for the secretariat alone: neither the topic nor the feed reads these columns. Null in rows older than this.
alter table outbox
  add column role         text,
  add column organisation text,
  add column authority    jsonb,
  add column request      text;
