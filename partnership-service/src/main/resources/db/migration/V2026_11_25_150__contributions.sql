-- What is pledged, and what of it was received. Amounts have their currency's places; currencies are never added up.
create table contribution (
  id             uuid primary key,
  version        bigint      not null,
  contributor    text,
  kind           text        not null,
  amount         numeric(19, 4) check (amount > 0),
  currency       text check (currency ~ '^[A-Z]{3}$'),
  -- the sum of the payments that stand
  received       numeric(19, 4) not null,
  description    jsonb       not null,
  -- what it is for; all null: the programme as a whole
  partnership    text,
  work_plan      text,
  item           text,
  post           text,
  pledged_on     date,
  in_response_to jsonb,
  sources        jsonb       not null,
  reason         jsonb,
  recorded_at    timestamptz not null,
  updated_at     timestamptz not null,
  annulment      jsonb,
  constraint contribution_denominated check ((amount is null) = (currency is null)),
  constraint contribution_pledge_exceeded check (received >= 0 and received <= coalesce(amount, 0)),
  constraint contribution_earmark check (
    (work_plan is null) = (item is null) and num_nonnulls(partnership, work_plan, post) <= 1)
);

create index contribution_changes on contribution (updated_at, id);
create index contribution_contributor on contribution (contributor, id);
create index contribution_partnership on contribution (partnership, id) where partnership is not null;
create index contribution_item on contribution (work_plan, item, id) where work_plan is not null;
create index contribution_post on contribution (post, id) where post is not null;

-- Facts: only the annulment is ever written later.
create table payment (
  id           uuid primary key,
  contribution uuid        not null references contribution,
  amount       numeric(19, 4) not null check (amount > 0),
  received_on  date        not null,
  sources      jsonb       not null,
  recorded_at  timestamptz not null,
  annulment    jsonb
);

create index payment_contribution on payment (contribution, id);

create table pledge_amendment (
  id           uuid primary key,
  contribution uuid        not null references contribution,
  -- the pledge as it stood until then
  before       jsonb       not null,
  changed      jsonb       not null,
  reason       jsonb       not null,
  recorded_at  timestamptz not null
);

create index pledge_amendment_contribution on pledge_amendment (contribution, id);

revoke delete on contribution from ${service};
revoke update, delete on payment, pledge_amendment from ${service};
grant update (annulment) on payment to ${service};

-- Which items of which plans have been told of, in any version: earmarks name them.
create table plan_item_copy (
  plan text not null,
  item text not null,
  primary key (plan, item)
);
