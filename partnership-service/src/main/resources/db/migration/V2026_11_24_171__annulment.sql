-- A wrong fact is taken back and stays: only this column of a fact is ever written later.
alter table status_change add column annulment jsonb;
alter table determination add column annulment jsonb;
alter table reporting_default add column annulment jsonb;
alter table participation add column annulment jsonb;

grant update (annulment) on status_change, determination, reporting_default to ${service};

alter table participation drop constraint participation_overlap;
alter table participation add constraint participation_overlap exclude using gist (
  partnership with =, partner with =, role with =, daterange(starts_on, ends_on, '[]') with &&)
  where (annulment is null);
