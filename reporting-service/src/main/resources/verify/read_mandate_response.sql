-- owner: workplan
select r.id::text as key,
       jsonb_build_object('id', r.id, 'mandate', m.id, 'decision', m.decision, 'paragraph', m.paragraph_key,
         'organisation', r.organisation, 'text', r.text, 'documents', r.documents, 'recordedAt', r.recorded_at,
         'sources', r.sources) as data
from mandate_response r join mandate m on m.id = r.mandate where r.annulment is null
-- follower
select id::text as key, data from read_mandate_response
