-- The contributions that stand, and their payments that stand, as their owner's events tell.
create table contribution (
  id          uuid primary key,
  contributor text,
  kind        text not null,
  amount      numeric,
  currency    text,
  work_plan   text,
  item        text,
  pledged_on  date
);
create index contribution_item on contribution (work_plan, item) where work_plan is not null;
create table contribution_payment (
  id           uuid primary key,
  contribution uuid    not null,
  amount       numeric not null,
  received_on  date    not null
);
create index contribution_payment_contribution on contribution_payment (contribution);
