-- owner: reporting
-- An assessment that finds what stood already is no event.
select work_plan || '/' || item || '/' || measure as key,
       jsonb_build_object('workPlan', work_plan, 'item', item, 'measure', measure, 'outcome', outcome, 'reason', reason) as data
from measure_assessment
-- follower
select plan || '/' || item || '/' || measure as key,
       data - 'previousOutcome' - 'progressUpdate' - 'revision' - 'assessedAt' || jsonb_build_object('outcome', outcome) as data
from read_assessment
