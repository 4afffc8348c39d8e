-- owner: nomination
select id as key,
       jsonb_build_object('id', id, 'forum', forum, 'constituency', constituency, 'authority', authority,
         'inResponseTo', in_response_to, 'provisional', provisional, 'opensAt', opens_at, 'closesOn', closes_on,
         'timeZone', time_zone, 'inclusive', inclusive, 'closesAt', closes_at, 'previousClosings', previous_closings,
         'sources', sources,
         'opened', exists (select from call_announcement a where a.call = c.id and a.kind = 'OPENED'
           and a.instant = coalesce(c.opens_at, c.recorded_at)),
         'closed', exists (select from call_announcement a where a.call = c.id and a.kind = 'CLOSED'
           and a.instant = c.closes_at)) as data
from call c
-- follower
select id as key,
       data || jsonb_build_object('forum', forum, 'opensAt', opens_at, 'closesAt', closes_at,
         'opened', opened is not null, 'closed', closed is not null) as data
from read_call
