-- owner: partnership
select code as key, '{}'::jsonb as data from partnership
-- follower
select code as key, '{}'::jsonb as data from partnership_copy
