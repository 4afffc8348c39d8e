-- owner: reporting
select u.id || '/' || (activity ->> 'key') as key,
       jsonb_build_object('workPlan', u.work_plan, 'item', u.item, 'status', activity -> 'status', 'acceptedAt', r.accepted_at) as data
from progress_update u
join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision,
  jsonb_array_elements(r.content -> 'activities') as activity
where u.work_plan is not null and u.item is not null
-- follower
select progress_update || '/' || activity as key,
       jsonb_build_object('workPlan', work_plan, 'item', item, 'status', status, 'acceptedAt', accepted_at) as data
from activity_report
where replaced_at is null
