-- owner: workplan
select code as key,
       jsonb_build_object('code', code, 'body', body, 'ordinal', ordinal, 'title', title, 'alsoPrinted', also_printed,
         'place', place, 'host', host, 'heldWith', held_with, 'from', from_day, 'to', to_day, 'agendaItems', agenda_items,
         'sources', sources) as data
from meeting
-- follower
select code as key, data || jsonb_build_object('body', body, 'from', from_day) as data from read_meeting
