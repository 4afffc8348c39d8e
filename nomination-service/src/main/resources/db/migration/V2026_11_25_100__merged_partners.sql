-- A merged partner's code goes on to mean its organisation.
alter table partner_copy add column merged_into text;
create index partner_copy_merged_into on partner_copy (merged_into) where merged_into is not null;
