-- A copy of mandates: what decisions ask of whom, how far it has come along the days, what organisations answered.
create table read_mandate (
  decision  text    not null,
  paragraph text    not null,
  -- null for what was told before mandates were
  id        uuid,
  -- in the order of the text
  place     integer not null,
  due_on    date,
  due_at    text,
  data      jsonb   not null,
  primary key (decision, paragraph)
);
create index read_mandate_due_at on read_mandate (due_at);
create index read_mandate_due_on on read_mandate (due_on);

-- Segments without a gap: of each addressee, and ('') of the mandate as a whole.
create table read_mandate_standing (
  decision  text not null,
  paragraph text not null,
  addressee text not null,
  from_day  date,
  to_day    date,
  status    text not null,
  unique nulls not distinct (decision, paragraph, addressee, from_day)
);

create table read_mandate_status_change (
  id        uuid  primary key,
  decision  text  not null,
  paragraph text  not null,
  data      jsonb not null
);
create index read_mandate_status_change_paragraph on read_mandate_status_change (decision, paragraph);

create table read_mandate_response (
  id           uuid  primary key,
  decision     text  not null,
  paragraph    text  not null,
  organisation text  not null,
  data         jsonb not null
);
create index read_mandate_response_paragraph on read_mandate_response (decision, paragraph);

insert into read_mandate (decision, paragraph, place, due_on, due_at, data)
  select d.code, p ->> 'key', n - 1, (p ->> 'dueOn')::date, p ->> 'dueAt', p - 'status'
  from read_decision d, jsonb_array_elements(d.data -> 'paragraphs') with ordinality as text (p, n)
  where p ->> 'part' = 'OPERATIVE';
insert into read_mandate_standing (decision, paragraph, addressee, status)
  select d.code, p ->> 'key', a.addressee, coalesce(p ->> 'status', 'OPEN')
  from read_decision d, jsonb_array_elements(d.data -> 'paragraphs') as p,
    lateral (select '' union select g ->> 'group' from jsonb_array_elements(p -> 'addressees') g) as a (addressee)
  where p ->> 'part' = 'OPERATIVE';
