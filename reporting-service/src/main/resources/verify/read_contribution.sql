-- owner: partnership
select id::text as key,
       jsonb_build_object('id', id, 'contributor', contributor, 'kind', kind, 'amount', amount, 'currency', currency,
         'received', case when amount is not null then received end, 'description', description,
         'earmark', case when num_nonnulls(partnership, work_plan, post) = 0 then '{"programme": true}'
           else jsonb_strip_nulls(jsonb_build_object('partnership', partnership, 'workPlan', work_plan, 'item', item, 'post', post)) end,
         'pledgedOn', pledged_on, 'inResponseTo', in_response_to, 'sources', sources, 'reason', reason,
         'recordedAt', recorded_at) as data
from contribution where annulment is null
-- follower
select id::text as key,
       data || jsonb_build_object('amount', amount, 'currency', currency, 'received', received, 'contributor', contributor) as data
from read_contribution
