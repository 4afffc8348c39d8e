-- owner: nomination
select code as key, '{}'::jsonb as data from forum
-- follower
select code as key, '{}'::jsonb as data from forum
