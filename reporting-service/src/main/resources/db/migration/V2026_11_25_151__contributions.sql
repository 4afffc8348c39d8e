-- Contributions and payments that stand. Amounts are decimals for sums per currency, which are never added up; data is
-- what the event said.
create table read_contribution (
  id          uuid primary key,
  contributor text,
  kind        text           not null,
  -- null together: nobody says how much it is; then it is listed and never counted
  amount      numeric(19, 4),
  currency    text,
  received    numeric(19, 4),
  partnership text,
  work_plan   text,
  item        text,
  post        text,
  data        jsonb          not null
);

create index read_contribution_partnership on read_contribution (partnership) where partnership is not null;
create index read_contribution_item on read_contribution (work_plan, item) where work_plan is not null;

create table read_payment (
  id           uuid primary key,
  contribution uuid           not null,
  amount       numeric(19, 4) not null,
  received_on  date           not null,
  data         jsonb          not null
);

create index read_payment_of on read_payment (contribution, received_on);
