-- owner: partnership
select p.code || '/' || segment.place - 1 as key, segment.data as data
from partnership p, jsonb_array_elements(p.channels) with ordinality as segment (data, place)
-- follower
select partnership || '/' || position as key,
       data || jsonb_build_object('from', from_day, 'to', to_day, 'channel', channel, 'agendaItem', agenda_item) as data
from read_channel_segment
