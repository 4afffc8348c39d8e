-- A merged partner's code goes on to mean its organisation.
alter table partner add column merged_into text;
create index partner_merged_into on partner (merged_into) where merged_into is not null;
