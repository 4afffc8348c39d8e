-- A corrected nomination has several.
create index receipt_nomination on receipt (nomination, number);
