-- What came on paper is judged by the instant of the paper; what was taken in late stays marked.
alter table nomination
  add column received_by text constraint nomination_received_by check (received_by in ('LETTER', 'FAX', 'EMAIL')),
  add column evidence text,
  add column late jsonb,
  add constraint nomination_paper check ((received_by is null) = (evidence is null));
