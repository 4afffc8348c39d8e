-- owner: workplan
select m.decision || '/' || m.paragraph_key || '/' || s.addressee || '/' || coalesce(s.from_day::text, '') as key,
       jsonb_build_object('to', s.to_day, 'status', s.status) as data
from mandate_standing s join mandate m on m.id = s.mandate where m.list_order is not null
-- follower
select decision || '/' || paragraph || '/' || addressee || '/' || coalesce(from_day::text, '') as key,
       jsonb_build_object('to', to_day, 'status', status) as data
from read_mandate_standing
