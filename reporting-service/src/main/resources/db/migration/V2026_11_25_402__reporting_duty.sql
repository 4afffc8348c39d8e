-- Who reports on which item of the plans that hold: by participation, as responsible for an activity, or else the
-- secretariat (null). An absent day is an open end.
create view reporting_duty as
  with item as (
    select i.plan, i.key as item, i.partnership, i.data
    from read_plan p join read_plan_item i using (plan, version, sequence)),
  named as (
    select i.plan, i.item, i.partnership, r.partner as organisation, r.role as because, r.from_day, r.to_day
    from item i join read_participation r using (partnership)
    where r.role in ('LEAD', 'HOST', 'IMPLEMENTER', 'MEMBER')
    union all
    select i.plan, i.item, i.partnership, a ->> 'responsible', 'RESPONSIBLE', null, null
    from item i cross join lateral jsonb_array_elements(i.data -> 'activities') as a
    where a ->> 'responsible' is not null)
  select plan, item, partnership, organisation, because, from_day, to_day from named
  union all
  select plan, item, partnership, null, 'SECRETARIAT', null, null from item i
  where not exists (select from named n where n.plan = i.plan and n.item = i.item);
