-- owner: workplan
select p.code || '/' || (entry ->> 'key') || '/' || (doing ->> 'key') as key,
       jsonb_build_object('status', coalesce(reported.status, doing ->> 'status', 'NOT_STARTED')) as data
from work_plan p
join work_plan_version v on v.work_plan = p.code and v.number = p.in_force,
  jsonb_array_elements(v.content -> 'items') as entry,
  jsonb_array_elements(entry -> 'activities') as doing
  left join lateral (
    select r.status from activity_report r
    where r.replaced_at is null and r.work_plan = p.code and r.item = entry ->> 'key' and r.activity = doing ->> 'key'
    order by r.accepted_at desc, r.progress_update desc limit 1) as reported on true
where doing ->> 'kind' = 'ACTIVITY'
-- follower
-- The last change that was told, else what the plan was told with.
select p.plan || '/' || i.key || '/' || (doing ->> 'key') as key,
       jsonb_build_object('status', coalesce(changed.status, doing ->> 'status')) as data
from read_plan p
join read_plan_item i using (plan, version, sequence),
  jsonb_array_elements(i.data -> 'activities') as doing
  left join lateral (
    select s.status from read_activity_status s
    where s.plan = p.plan and s.item = i.key and s.activity = doing ->> 'key'
    order by s.version desc limit 1) as changed on true
where doing ->> 'kind' = 'ACTIVITY'
