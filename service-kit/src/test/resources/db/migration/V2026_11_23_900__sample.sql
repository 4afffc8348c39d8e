create table sample (
  subject text primary key,
  applied text not null
);
