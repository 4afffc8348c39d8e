-- owner: partnership
-- What a partnership was registered with has no authority of its own and is no step.
select id::text as key,
       jsonb_build_object('id', id, 'code', partnership, 'to', status, 'effectiveOn', effective_on, 'authority', authority,
         'note', note, 'recordedAt', recorded_at, 'sources', sources) as data
from status_change where authority is not null and annulment is null
-- follower
-- From which status, and what was in force then, followed from the facts known at that time.
select id::text as key, data - 'from' - 'status' as data from read_partnership_status
