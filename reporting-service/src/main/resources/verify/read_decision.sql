-- owner: workplan
select code as key,
       jsonb_build_object('code', code, 'symbol', symbol, 'body', body, 'meeting', meeting, 'status', status,
         'adoptedOn', adopted_on, 'paragraphs', paragraphs, 'sources', sources) as data
from decision
-- follower
select code as key, data || jsonb_build_object('meeting', meeting, 'status', status) as data from read_decision
