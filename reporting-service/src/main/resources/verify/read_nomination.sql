-- owner: nomination
select id::text as key,
       jsonb_build_object('id', id, 'call', call, 'forum', forum, 'constituency', constituency, 'country', country,
         'unRegion', un_region, 'receivedAt', received_at, 'status', status) as data
from nomination
-- follower
select id::text as key,
       data || jsonb_build_object('call', call, 'forum', forum, 'constituency', constituency, 'country', country,
         'unRegion', un_region, 'receivedAt', received_at, 'status', status) as data
from read_nomination
