-- owner: partnership
select code as key,
       jsonb_build_object('type', type, 'unRegion', un_region, 'mergedInto', merged_into, 'data', jsonb_build_object(
         'code', code, 'name', name, 'acronym', acronym, 'alsoPrinted', also_printed, 'type', type, 'country', country,
         'unRegion', un_region, 'sectors', sectors, 'serves', serves, 'sources', sources)) as data
from partner
-- follower
select code as key,
       jsonb_build_object('type', type, 'unRegion', un_region, 'mergedInto', merged_into, 'data', data) as data
from read_partner
