-- Programme time. The offset is set when the database is first made and is nobody's to change at run time.
create table programme_clock (
  one       boolean primary key default true check (one),
  shift     interval not null,
  frozen_at timestamptz
);

insert into programme_clock (shift) values (interval '${clock_offset}');

revoke insert, update, delete on programme_clock from ${service};

-- clock_timestamp(), not now(): now() is the transaction's start, which is before every lock it waited for.
create function programme_now() returns timestamptz
  language sql volatile parallel safe
  as 'select coalesce(frozen_at, clock_timestamp() + shift) from programme_clock';
