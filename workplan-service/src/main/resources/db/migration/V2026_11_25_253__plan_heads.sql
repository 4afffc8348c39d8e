-- Lists show plans without their items; they shall not read them either.
alter table work_plan_version
  add column head jsonb not null generated always as
    (jsonb_set(content - 'items', '{itemKeys}', jsonb_path_query_array(content, '$.items[*].key'))) stored;
