-- owner: workplan
select code as key,
       jsonb_build_object('status', status, 'paragraphs', jsonb_path_query_array(paragraphs, '$[*].key')) as data
from decision
-- follower
select code as key, jsonb_build_object('status', status, 'paragraphs', paragraphs) as data from decision_copy
