-- Reports that are on no plan, what the secretariat writes in an order, and revisions.
alter table report
  alter column work_plan drop not null,
  add column title           jsonb,
  add column agenda_document text,
  add column draft_decision  text,
  add column annex_language  text,
  add column parts           jsonb not null default '[]',
  add column translation_of  text,
  add column revision_of     uuid references report,
  add column revision_kind   text check (revision_kind in ('REV', 'CORR', 'ADD')),
  add column revision_number integer check (revision_number > 0),
  -- where the read model stood when the report was assembled
  add column data_mark       bigint,
  add column edition         integer not null default 0,
  add column content_sha256  text,
  add constraint report_revision_whole check ((revision_of is null) = (revision_kind is null)),
  add constraint report_revision_once unique (revision_of, revision_kind, revision_number);

-- A report's content as JSON, in pieces, so that a long one is never held whole: edition 0 as it was made of the records, then as
-- it was edited. A list of reports no longer reads it.
create table report_text (
  report  uuid    not null references report,
  edition integer not null,
  piece   integer not null,
  bytes   bytea   not null,
  primary key (report, edition, piece)
);

alter table report_text alter column bytes set storage external;
alter table report_format alter column bytes set storage external;

insert into report_text (report, edition, piece, bytes)
select id, 0, 0, convert_to(content::text, 'UTF8') from report where content is not null;

update report set content_sha256 = encode(sha256(convert_to(content::text, 'UTF8')), 'hex') where content is not null;

alter table report drop constraint report_has_content;
alter table report drop column content;
alter table report add constraint report_has_content
  check (content_sha256 is not null or status in ('ASSEMBLING', 'FAILED'));

-- How far a report that is being made has come: told by transactions of their own.
create table report_progress (
  report     uuid        primary key,
  done       integer     not null,
  of         integer     not null,
  told_at    timestamptz not null
);
