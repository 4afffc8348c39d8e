-- Whose organisations sit in forums, as their owner's events tell.
create table member_copy (
  id           uuid primary key,
  forum        text not null,
  -- null: the member was appointed without a code
  organisation text,
  starts_on    date,
  ends_on      date
);
create index member_copy_forum on member_copy (forum);

-- A forum's member may take part in a partnership as such: two links, of which one names the other.
alter table participation
  add column version bigint not null default 0,
  add column member  uuid,
  add column updated_at timestamptz;
update participation set updated_at = recorded_at;
alter table participation alter column updated_at set not null;
create index participation_changes on participation (updated_at, id);
