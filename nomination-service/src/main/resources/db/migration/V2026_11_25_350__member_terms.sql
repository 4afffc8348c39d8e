-- A member's days as they are, and as they were told when it was appointed; when its leaving was recorded, and whose
-- seat it took over.
alter table member
  add column appointed_to_day date,
  add column left_at timestamptz,
  add column replaces uuid references member (id);
update member set appointed_to_day = to_day;
create unique index member_replaces on member (replaces) where annulment is null;

-- The members of a forum on some days, of whom a forum may have had many.
create index member_days on member (forum, to_day, from_day) where annulment is null;
