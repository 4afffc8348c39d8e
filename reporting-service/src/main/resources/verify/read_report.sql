-- owner: reporting
select r.id::text as key,
       jsonb_build_object('id', r.id, 'kind', r.kind, 'workPlan', r.work_plan, 'meeting', r.meeting,
         'agendaItem', r.agenda_item, 'symbol', r.symbol, 'language', r.language, 'inResponseTo', r.in_response_to,
         'cutOff', r.cut_off, 'publishedAt', r.published_at,
         'sha256', (select jsonb_agg(f.sha256 order by f.sha256) from report_format f where f.report = r.id)) as data
from report r where r.published_at is not null
-- follower
select id::text as key,
       data - 'title' - 'formats' || jsonb_build_object('kind', kind, 'meeting', meeting, 'workPlan', plan, 'publishedAt', published_at,
         'sha256', (select jsonb_agg(format -> 'sha256' order by format ->> 'sha256')
                    from jsonb_array_elements(data -> 'formats') as format)) as data
from read_report
