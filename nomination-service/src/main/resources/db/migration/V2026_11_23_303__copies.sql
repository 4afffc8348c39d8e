-- What others own and this service reads: fed by their events, written by nothing else.
create table partner_copy (
  code      text primary key,
  type      text not null,
  country   char(2),
  un_region text
);

create table partnership_copy (
  code text primary key
);
