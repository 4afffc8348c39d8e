-- owner: partnership
select code as key, jsonb_build_object('type', type, 'mergedInto', merged_into) as data from partner
-- follower
select code as key, jsonb_build_object('type', type, 'mergedInto', merged_into) as data from partner
