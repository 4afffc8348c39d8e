-- owner: workplan
select decision || '/' || paragraph_key as key,
       jsonb_build_object('place', split_part(list_order, ' ', 2)::integer, 'dueOn', due_on, 'dueAt', due_at,
         'data', paragraph - 'status') as data
from mandate where list_order is not null
-- follower
select decision || '/' || paragraph as key,
       jsonb_build_object('place', place, 'dueOn', due_on, 'dueAt', due_at, 'data', data) as data
from read_mandate
