-- Guides, lessons, templates and the like, for those who make partnerships.
create table toolkit_resource (
  id           uuid primary key,
  version      bigint      not null,
  title        jsonb       not null,
  kind         text        not null,
  partnerships jsonb       not null,
  document     jsonb,
  url          text,
  adoption     text        not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  updated_at   timestamptz not null,
  annulment    jsonb,
  -- the words that it is found by, the title's weighing most; written by RankedWords with every change
  search       tsvector    not null default '',
  constraint toolkit_resource_somewhere check ((document is null) <> (url is null))
);

create index toolkit_resource_changes on toolkit_resource (updated_at, id);
create index toolkit_resource_search on toolkit_resource using gin (search) where annulment is null;
create index toolkit_resource_partnerships on toolkit_resource using gin (partnerships);

revoke delete on toolkit_resource from ${service};
