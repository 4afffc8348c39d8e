-- owner: workplan
-- Items of every version that was told; of an open amendment that is its basis, told under its own number.
select distinct v.work_plan || '/' || (item ->> 'key') as key, '{}'::jsonb as data
from work_plan_version v
join work_plan_version basis
  on basis.work_plan = v.work_plan and basis.number = case when v.status = 'DRAFT' then v.basis else v.number end,
  jsonb_array_elements(basis.content -> 'items') as item
-- follower
select plan || '/' || item as key, '{}'::jsonb as data from plan_item_copy
