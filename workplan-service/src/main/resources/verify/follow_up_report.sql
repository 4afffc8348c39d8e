-- owner: reporting
select id::text as key, jsonb_build_object('decision', in_response_to ->> 'decision', 'paragraph', in_response_to ->> 'paragraph') as data
from report where in_response_to is not null and published_at is not null
-- follower
select key, jsonb_build_object('decision', decision, 'paragraph', paragraph) as data from follow_up_report
