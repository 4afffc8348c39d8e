-- owner: partnership
select id::text as key,
       jsonb_build_object('partnership', partnership, 'data', jsonb_build_object(
         'id', id, 'partner', partner, 'role', role, 'from', starts_on, 'to', ends_on, 'recordedAt', recorded_at,
         'member', member, 'sources', sources)) as data
from participation where annulment is null
-- follower
select id::text as key, jsonb_build_object('partnership', partnership, 'data', data) as data from read_participation
