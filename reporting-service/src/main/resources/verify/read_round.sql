-- owner: reporting
select code as key,
       jsonb_build_object('code', code, 'workPlan', work_plan, 'for', meeting,
         'period', jsonb_build_object('from', period_from, 'to', period_to), 'opensAt', opens_at, 'closesOn', closes_on,
         'timeZone', time_zone, 'closesAt', closes_at, 'sources', sources, 'closed', closed_at is not null) as data
from reporting_round where opened_at is not null
-- follower
select code as key,
       data || jsonb_build_object('workPlan', plan, 'closesAt', closes_at, 'closed', closed) as data
from read_round
