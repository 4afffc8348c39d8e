-- Names are compared without accents now. Where that makes two nominations of one sender the same, each keeps the key
-- that it has: both were taken.
with anew as (
  select id, call, sender, status, nominee_key as old,
         normalize(regexp_replace(normalize(nominee_key, NFD), '([a-z\u0370-\u04ff])[\u0300-\u036f]+', '\1', 'g'), NFC) as new
  from nomination where nominee_key is not null)
update nomination n set nominee_key = anew.new
from anew
where anew.id = n.id and anew.new <> anew.old
  and not exists (select from anew other
                  where other.call = anew.call and other.sender = anew.sender and other.new = anew.new and other.id <> anew.id);
