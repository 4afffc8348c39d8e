-- owner: partnership
select id::text as key,
       jsonb_build_object('contributor', contributor, 'kind', kind, 'amount', trim_scale(amount), 'currency', currency,
         'workPlan', work_plan, 'item', item, 'pledgedOn', pledged_on) as data
from contribution
where annulment is null
-- follower
select id::text as key,
       jsonb_build_object('contributor', contributor, 'kind', kind, 'amount', trim_scale(amount), 'currency', currency,
         'workPlan', work_plan, 'item', item, 'pledgedOn', pledged_on) as data
from contribution
