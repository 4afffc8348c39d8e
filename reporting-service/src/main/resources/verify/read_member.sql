-- owner: nomination
select id::text as key,
       jsonb_build_object('id', id, 'forum', forum, 'organisation', organisation, 'from', from_day, 'to', to_day, 'replaces', replaces, 'call', call,
         'nomination', nomination, 'recordedAt', recorded_at, 'sources', sources) as data
from member where annulment is null
-- follower
select id::text as key, data || jsonb_build_object('forum', forum, 'from', from_day, 'to', to_day) as data from read_member
