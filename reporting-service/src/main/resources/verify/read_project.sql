-- owner: partnership
select code as key,
       jsonb_build_object('code', code, 'title', title, 'partnership', partnership, 'kind', kind, 'implementers', implementers,
         'area', area, 'from', starts_on, 'to', ends_on, 'status', status, 'inResponseTo', in_response_to,
         'documents', documents, 'sources', sources) as data
from project
-- follower
select code as key, data || jsonb_build_object('partnership', partnership, 'status', status) as data from read_project
