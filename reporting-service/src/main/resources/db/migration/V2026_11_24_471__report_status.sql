-- What everything else calls its status. Checks and the index follow the column.
alter table report rename column state to status;
