-- One organisation under two codes: the former code keeps resolving. Facts, never changed but annulled.
create table partner_merger (
  id          uuid primary key,
  ordinal     bigint generated always as identity,
  partner     text        not null references partner,
  survivor    text        not null references partner,
  reason      jsonb,
  authority   jsonb,
  sources     jsonb       not null,
  recorded_at timestamptz not null,
  annulment   jsonb,
  constraint partner_merger_of_two check (partner <> survivor)
);
create unique index partner_merged_once on partner_merger (partner) where annulment is null;
create index partner_merger_survivor on partner_merger (survivor);

revoke update, delete on partner_merger from ${service};
grant update (annulment) on partner_merger to ${service};

-- Derived from the mergers that stand: at the end of the chain, the record that stands for the organisation.
alter table partner
  add column merged_into text references partner,
  add column merged_at   timestamptz;
create index partner_merged_into on partner (merged_into) where merged_into is not null;

create index participation_partner on participation (partner);
