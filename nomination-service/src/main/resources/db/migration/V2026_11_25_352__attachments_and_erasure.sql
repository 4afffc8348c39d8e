-- What came with a nomination. Its bytes lie apart: whoever reads a list reads none of them.
create table attachment (
  id          uuid primary key,
  nomination  uuid        not null references nomination (id),
  call        text        not null,
  receipt     bigint      not null,
  received_at timestamptz not null,
  media_type  text        not null,
  size        bigint      not null,
  -- private; null once they have been erased
  sha256      text,
  file_name   text,
  foreign key (call, receipt) references receipt (call, number),
  constraint attachment_erased_whole check ((sha256 is null) = (file_name is null))
);

create unique index attachment_same on attachment (nomination, sha256);

-- Written before the call is locked, so without a reference to the attachment.
create table attachment_bytes (
  attachment uuid primary key,
  bytes      bytea not null
);
-- what comes is packed already
alter table attachment_bytes alter column bytes set storage external;

revoke delete on attachment from ${service};
revoke update on attachment_bytes from ${service};
revoke all on attachment_bytes from ${service}_verify;

alter table nomination
  add column erased_at timestamptz,
  drop constraint nomination_decline_reason,
  add constraint nomination_decline_reason
    check ((status = 'DECLINED' and erased_at is null) = (decline_reason is not null)),
  drop constraint nomination_paper,
  add constraint nomination_paper
    check ((received_by is not null and erased_at is null) = (evidence is not null));

-- The run-time role may change no receipt. This takes content and salt away, and can do nothing else.
create function erase_receipts(erased uuid) returns integer
language sql security definer set search_path = pg_catalog, public as $$
  with gone as (
    update public.receipt set content = null, salt = null
    where nomination = erased and content is not null returning 1)
  select count(*)::integer from gone
$$;

revoke all on function erase_receipts(uuid) from public;
grant execute on function erase_receipts(uuid) to ${service};
