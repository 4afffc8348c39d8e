-- Where personal data are erased, so is the digest of what was sent under an external id: whoever guesses the content could
-- test the guess on it. The id stays taken. The run-time role may change no row here but by this function.
create function forget_external_ids(resource uuid) returns integer
language sql security definer set search_path = pg_catalog, public as $$
  with forgotten as (
    update public.external_id set content_hash = ''
    where resource_id = resource returning 1)
  select count(*)::integer from forgotten
$$;

revoke all on function forget_external_ids(uuid) from public;
grant execute on function forget_external_ids(uuid) to ${service};
