-- A wrong appointment is taken back and stays; its nomination can be accepted once more.
alter table member add column sources jsonb not null default '[]';
alter table member add column annulment jsonb;
alter table member drop constraint member_nomination_key;
create unique index member_nomination on member (nomination) where annulment is null;
