-- The sender's own ids of things that have no natural key: one per organisation and kind.
create table external_id (
  organisation text not null,
  kind         text not null,
  external_id  text not null,
  content_hash text not null,
  resource_id  uuid not null,
  primary key (organisation, kind, external_id)
);

revoke update, delete on external_id from ${service};
