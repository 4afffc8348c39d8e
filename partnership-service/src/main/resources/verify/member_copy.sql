-- owner: nomination
select id::text as key,
       jsonb_build_object('forum', forum, 'organisation', organisation ->> 'code', 'from', from_day, 'to', to_day) as data
from member where annulment is null
-- follower
select id::text as key,
       jsonb_build_object('forum', forum, 'organisation', organisation, 'from', starts_on, 'to', ends_on) as data
from member_copy
