-- owner: workplan
-- What a decision was recorded with has no authority of its own and is no change.
select c.id::text as key,
       jsonb_build_object('id', c.id, 'mandate', m.id, 'decision', m.decision, 'paragraph', m.paragraph_key,
         'addressee', c.addressee, 'to', c.status, 'effectiveOn', c.effective_on, 'authority', c.authority, 'note', c.note,
         'recordedAt', c.recorded_at, 'sources', c.sources) as data
from mandate_status_change c join mandate m on m.id = c.mandate
where c.authority is not null and c.annulment is null
-- follower
-- From which status, and how far it had come then, followed from the facts known at that time.
select id::text as key, data - 'from' - 'status' - 'statuses' as data from read_mandate_status_change
