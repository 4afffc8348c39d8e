-- owner: partnership
select code::text as key, jsonb_build_object('decision', in_response_to ->> 'decision', 'paragraph', in_response_to ->> 'paragraph') as data
from project where in_response_to is not null
-- follower
select key, jsonb_build_object('decision', decision, 'paragraph', paragraph) as data from follow_up_project
