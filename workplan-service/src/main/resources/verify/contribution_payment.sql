-- owner: partnership
select p.id::text as key,
       jsonb_build_object('contribution', p.contribution, 'amount', trim_scale(p.amount), 'receivedOn', p.received_on) as data
from payment p join contribution c on c.id = p.contribution
where p.annulment is null and c.annulment is null
-- follower
select id::text as key,
       jsonb_build_object('contribution', contribution, 'amount', trim_scale(amount), 'receivedOn', received_on) as data
from contribution_payment
