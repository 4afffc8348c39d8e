-- For ?updatedAfter=, which reads in the order of changing.
create index partner_changes on partner (updated_at, code);
create index partnership_changes on partnership (updated_at, code);
create index project_changes on project (updated_at, code);
