-- owner: partnership
select id::text as key,
       jsonb_build_object('id', id, 'title', title, 'kind', kind, 'partnerships', partnerships, 'document', document,
         'url', url, 'adoption', adoption, 'recordedAt', recorded_at, 'sources', sources) as data
from toolkit_resource where annulment is null
-- follower
select id::text as key, data || jsonb_build_object('kind', kind, 'adoption', adoption) as data from read_toolkit_resource
