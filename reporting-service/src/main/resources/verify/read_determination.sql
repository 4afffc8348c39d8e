-- owner: partnership
select id::text as key,
       jsonb_build_object('partnership', partnership, 'data', jsonb_build_object(
         'id', id, 'outcome', outcome, 'definedIn', defined_in, 'grounds', grounds, 'channel', channel,
         'agendaItem', agenda_item, 'firmness', firmness, 'effectiveOn', effective_on, 'effectiveTo', effective_to,
         'authority', authority, 'recordedAt', recorded_at, 'sources', sources)) as data
from determination where annulment is null
-- follower
select id::text as key, jsonb_build_object('partnership', partnership, 'data', data) as data from read_determination
