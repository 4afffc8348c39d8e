package programme.bench.nominations;

import programme.trial.Databases;

/** Puts nominations with their receipts into a call by SQL: a chain that verifies, in a minute. */
final class ChainFiller {
  private static final String FILL =
      """
      do $$
      declare
        chain call%%rowtype;
        received timestamptz;
        previous text;
        hash text;
        salt text := repeat('5a', 32);
        content text;
        content_hash text;
        nomination uuid;
        organisation jsonb;
      begin
        select * into chain from call where id = '%1$s' for no key update;
        -- whole seconds, as Java's Instant writes them without a fraction
        received := greatest(date_trunc('second', programme_now()), date_trunc('second', chain.head_at) + interval '1 second');
        previous := coalesce(chain.head, repeat('0', 64));
        for n in chain.receipts + 1 .. %2$d loop
          nomination := uuidv7();
          organisation := jsonb_build_object('code', 'filler-' || n %% 1000, 'name', 'Filler', 'type', 'NGO', 'country', 'CH');
          content := '{"call":"%1$s","interests":[],"nominee":{"email":"nominee@filler.example","name":"Filler ' || n
            || '","title":"Director"},"organisation":{"code":"filler-' || n %% 1000
            || '","country":"CH","name":"Filler","type":"NGO"},"statement":{"original":"en","unofficial":[],"values":{"en":"We work on waste."}}}';
          content_hash := encode(sha256(decode(salt, 'hex') || convert_to(content, 'UTF8')), 'hex');
          hash := encode(sha256(convert_to('{"contentHash":"' || content_hash || '","number":' || n || ',"previousHash":"'
            || previous || '","receivedAt":"' || to_char(received at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '"}', 'UTF8')), 'hex');
          insert into nomination (id, version, call, forum, status, sender, organisation, constituency, type_declared,
            country, un_region, nominee_key, receipt, received_at, updated_at)
          values (nomination, 0, '%1$s', chain.forum, 'SUBMITTED', 'filler-' || n %% 1000, organisation, 'NGO', true,
            'CH', 'WEOG', 'filler ' || n, n, received, received);
          insert into receipt (call, number, nomination, received_at, content_hash, previous_hash, hash, salt, content)
          values ('%1$s', n, nomination, received, content_hash, previous, hash, salt, content);
          previous := hash;
        end loop;
        update call set receipts = %2$d, head = previous, head_at = received where id = '%1$s' and receipts < %2$d;
      end $$
      """;

  private final Databases databases;
  private final String call;

  ChainFiller(Databases databases, String call) {
    this.databases = databases;
    this.call = call;
  }

  void fillUpTo(int count) {
    databases.alter("nomination", FILL.formatted(call, count));
    databases.alter("nomination", "vacuum analyze nomination");
    databases.alter("nomination", "vacuum analyze receipt");
  }
}
