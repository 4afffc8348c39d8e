-- owner: partnership
select p.id::text as key,
       jsonb_build_object('contribution', p.contribution, 'amount', p.amount, 'id', p.id, 'receivedOn', p.received_on,
         'recordedAt', p.recorded_at, 'sources', p.sources) as data
from payment p
join contribution c on c.id = p.contribution
where p.annulment is null and c.annulment is null
-- follower
select id::text as key, data || jsonb_build_object('contribution', contribution, 'amount', amount) as data from read_payment
