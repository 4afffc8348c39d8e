-- owner: partnership
select id::text as key,
       jsonb_build_object('id', id, 'appliesTo', applies_to, 'channel', channel, 'agendaItem', agenda_item, 'effectiveOn', effective_on,
         'effectiveTo', effective_to, 'authority', authority, 'recordedAt', recorded_at, 'sources', sources) as data
from reporting_direction where annulment is null
-- follower
select id::text as key, data from read_reporting_direction
