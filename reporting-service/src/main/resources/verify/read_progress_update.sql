-- owner: reporting
select u.id::text as key,
       jsonb_build_object('status', u.status, 'revision', u.revision, 'workPlan', u.work_plan, 'item', u.item,
         'element', u.element, 'partnership', u.partnership, 'project', u.project, 'acceptedAt', r.accepted_at,
         'accepted', case when r.id is not null then jsonb_build_object(
           'id', u.id, 'revision', r.revision, 'status', 'ACCEPTED', 'round', r.content -> 'round', 'workPlan', u.work_plan,
           'item', u.item, 'element', u.element, 'partnership', u.partnership, 'project', u.project,
           'reference', u.reference, 'organisation', u.organisation, 'period', r.content -> 'period',
           'activities', r.content -> 'activities', 'narrative', r.content -> 'narrative',
           'obstacles', r.content -> 'obstacles', 'measures', r.content -> 'measures', 'nextSteps', r.content -> 'nextSteps',
           'documents', r.content -> 'documents', 'submittedAt', r.submitted_at, 'acceptedAt', r.accepted_at,
           'sources', r.content -> 'sources') end) as data
from progress_update u
left join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision
-- follower
select id::text as key,
       jsonb_build_object('status', status, 'revision', revision, 'workPlan', plan, 'item', item, 'element', element,
         'partnership', partnership, 'project', project, 'acceptedAt', accepted_at, 'accepted', accepted) as data
from read_progress_update
