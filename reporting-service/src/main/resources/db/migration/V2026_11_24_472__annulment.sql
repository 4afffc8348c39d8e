-- An acceptance that is taken back stays with its revision; what it alone assessed is assessed no more.
alter table progress_update_revision add column annulment jsonb;
grant delete on measure_assessment to ${service};
