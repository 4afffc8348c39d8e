-- owner: nomination
select code as key,
       jsonb_build_object('code', code, 'name', name, 'alsoPrinted', also_printed, 'kind', kind, 'partnership', partnership,
         'status', status, 'constituencies', constituencies, 'seats', seats, 'documents', documents, 'sources', sources) as data
from forum
-- follower
select code as key, data || jsonb_build_object('status', status) as data from read_forum
