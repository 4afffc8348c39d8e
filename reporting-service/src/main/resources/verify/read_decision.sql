-- owner: workplan
select code as key,
       jsonb_build_object('code', code, 'symbol', symbol, 'body', body, 'meeting', meeting, 'status', status,
         'adoptedOn', adopted_on, 'paragraphs', paragraphs, 'sources', sources) as data
from decision
-- follower
-- A mandate's status follows from facts and days: read_mandate_standing is compared for it.
select code as key,
       data || jsonb_build_object('meeting', meeting, 'status', status, 'paragraphs',
         (select coalesce(jsonb_agg(p - 'status' order by place), '[]')
          from jsonb_array_elements(data -> 'paragraphs') with ordinality as text (p, place))) as data
from read_decision
