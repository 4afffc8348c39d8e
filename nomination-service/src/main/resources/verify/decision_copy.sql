-- owner: workplan
select code as key, '{}'::jsonb as data from decision
-- follower
select code as key, '{}'::jsonb as data from decision_copy
