-- owner: workplan
-- ignoring: status
-- Where activities stood when the version was told is history; where they stand is read_activity_status.
select v.work_plan || '/' || v.number || '/' || (item ->> 'key') as key, item as data
from work_plan_version v
join work_plan_version basis
  on basis.work_plan = v.work_plan and basis.number = case when v.status = 'DRAFT' then v.basis else v.number end,
  jsonb_array_elements(basis.content -> 'items') as item
-- follower
select plan || '/' || version || '/' || key as key, data from read_plan_item
