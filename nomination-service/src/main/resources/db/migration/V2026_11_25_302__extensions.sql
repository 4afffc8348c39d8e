-- Ends that extensions have moved, the oldest first.
alter table call add column previous_closings jsonb not null default '[]';
