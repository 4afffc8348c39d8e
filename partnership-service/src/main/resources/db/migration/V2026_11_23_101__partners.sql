create table partner (
  code         text primary key constraint partner_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version      bigint      not null,
  name         jsonb       not null,
  acronym      text,
  also_printed jsonb       not null,
  type         text        not null,
  country      char(2),
  un_region_set text,
  un_region    text,
  sectors      jsonb       not null,
  serves       jsonb       not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  updated_at   timestamptz not null
);
