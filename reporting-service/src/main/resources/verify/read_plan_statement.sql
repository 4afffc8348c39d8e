-- owner: workplan
-- Of an open amendment, what is public is its basis. A version that its own plan's next one replaced is told no more.
with told as (
  select v.work_plan, v.number, basis.content, v.superseded_by, basis.adopted_at
  from work_plan_version v
  join work_plan_version basis
    on basis.work_plan = v.work_plan and basis.number = case when v.status = 'DRAFT' then v.basis else v.number end)
select work_plan || '/' || number as key,
       jsonb_build_object(
         'status', case when superseded_by is not null then 'SUPERSEDED' when adopted_at is not null then 'ADOPTED' else 'PROPOSED' end,
         'complete', true,
         'code', work_plan, 'version', number, 'title', content -> 'title', 'alsoPrinted', content -> 'alsoPrinted',
         'period', content -> 'period', 'indicators', content -> 'indicators', 'elements', content -> 'elements',
         'measures', content -> 'measures', 'sources', content -> 'sources',
         'itemKeys', (select coalesce(jsonb_agg(item.data -> 'key' order by item.place), '[]')
                      from jsonb_array_elements(content -> 'items') with ordinality as item (data, place))) as data
from told
-- follower
-- What took its place writes its authority over the plan's own.
select plan || '/' || version as key,
       data - 'status' - 'authority' - 'decision' - 'basis' - 'supersededBy' - 'effectiveOn'
         || jsonb_build_object('status', status, 'complete', complete) as data
from read_plan_statement
