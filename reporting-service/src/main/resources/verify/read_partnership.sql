-- owner: partnership
-- The status is what was in force on the day on which it was told last.
with told as (
  select subject, max(time) at time zone 'Europe/Zurich' as at
  from outbox
  where source = '/partnership/partnerships'
    and type in ('programme.partnership.registered.v1', 'programme.partnership.changed.v1', 'programme.partnership.restated.v1',
                 'programme.partnership.status-changed.v1', 'programme.partnership.annulled.v1')
  group by subject),
state as (
  select p.*, coalesce((
    select s.status from status_change s
    where s.partnership = p.code and s.annulment is null and (s.effective_on is null or s.effective_on <= told.at::date)
    order by s.effective_on desc nulls last, s.ordinal desc limit 1), 'PROPOSED') as status
  from partnership p join told on told.subject = p.code)
select code as key,
       jsonb_build_object('scope', scope, 'status', status, 'unRegion', area -> 'unRegion', 'data', jsonb_build_object(
         'code', code, 'name', name, 'acronym', acronym, 'alsoPrinted', also_printed, 'scope', scope, 'area', area,
         'model', model, 'umbrella', umbrella, 'throughCentre', through_centre, 'inResponseTo', in_response_to,
         'wasteStreams', waste_streams, 'summary', summary, 'documents', documents, 'status', status, 'sources', sources)) as data
from state
-- follower
select code as key, jsonb_build_object('scope', scope, 'status', status, 'unRegion', un_region, 'data', data) as data
from read_partnership
