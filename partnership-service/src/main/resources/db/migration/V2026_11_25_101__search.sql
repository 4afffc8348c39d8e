-- The words of a thing's texts, as SearchWords makes them, and the index that ?q= is answered from.
alter table partner
  add column search_words text[],
  add column search tsvector generated always as (array_to_tsvector(search_words)) stored;
alter table partnership
  add column search_words text[],
  add column search tsvector generated always as (array_to_tsvector(search_words)) stored;
alter table project
  add column search_words text[],
  add column search tsvector generated always as (array_to_tsvector(search_words)) stored;

create index partner_search on partner using gin (search);
create index partnership_search on partnership using gin (search);
create index project_search on project using gin (search);
