-- For ?updatedAfter=, which reads in the order of changing.
create index reporting_round_changes on reporting_round (updated_at, code);
create index progress_update_changes on progress_update (updated_at, id);
create index report_changes on report (updated_at, id);
