-- A merged partner's code goes on to mean its organisation.
alter table read_partner add column merged_into text;
create index read_partner_merged_into on read_partner (merged_into) where merged_into is not null;
