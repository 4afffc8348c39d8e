-- Which decisions there are, as their owner's events tell.
create table decision_copy (
  code text primary key
);
