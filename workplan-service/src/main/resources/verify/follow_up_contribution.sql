-- owner: partnership
select id::text as key, jsonb_build_object('decision', in_response_to ->> 'decision', 'paragraph', in_response_to ->> 'paragraph') as data
from contribution where in_response_to is not null and annulment is null
-- follower
select key, jsonb_build_object('decision', decision, 'paragraph', paragraph) as data from follow_up_contribution
