-- For ?updatedAfter=, which reads in the order of changing.
create index forum_changes on forum (updated_at, code);
create index call_changes on call (updated_at, id);
create index nomination_changes on nomination (updated_at, id);
