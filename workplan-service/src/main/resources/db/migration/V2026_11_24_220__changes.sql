-- For ?updatedAfter=, which reads in the order of changing.
create index meeting_changes on meeting (updated_at, list_order);
create index decision_changes on decision (updated_at, code);
create index work_plan_changes on work_plan (updated_at, code);
