-- owner: partnership
select code as key,
       jsonb_build_object('type', type, 'country', country, 'unRegion', un_region, 'mergedInto', merged_into) as data
from partner
-- follower
select code as key,
       jsonb_build_object('type', type, 'country', country, 'unRegion', un_region, 'mergedInto', merged_into) as data
from partner_copy
