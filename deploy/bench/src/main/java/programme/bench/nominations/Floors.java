package programme.bench.nominations;

import programme.trial.Databases;

/** The SQL of a nomination by itself, on tables like the service's own. */
final class Floors {
  /** What a nomination is in the database, at the least: two rows, one transaction. */
  static final String SUBMIT =
      """
      \\set n random(1, 4000000000000000000)
      begin;
      insert into floor_nomination (id, version, call, forum, status, sender, organisation, constituency, type_declared, country, un_region, nominee_key, receipt, received_at, updated_at) values (uuidv7(), 0, 'floor', 'floor', 'SUBMITTED', 'organisation', '{"code": "organisation", "name": "Organisation", "type": "NGO", "country": "CH"}', 'NGO', true, 'CH', 'WEOG', 'person ' || :n, :n, clock_timestamp(), clock_timestamp());
      insert into floor_receipt (call, number, nomination, received_at, content_hash, previous_hash, hash, salt, content) values ('floor', :n, uuidv7(), clock_timestamp(), repeat('a', 64), repeat('b', 64), repeat('c', 64), repeat('d', 64), '{"call": "floor", "interests": [], "nominee": {"email": "nominee@organisation.example", "name": "A Person of organisation", "title": "Director"}, "organisation": {"code": "organisation", "country": "CH", "name": "Organisation", "type": "NGO"}, "statement": {"original": "en", "unofficial": [], "values": {"en": "We work on waste."}}}');
      commit;
      """;

  private Floors() {}

  static void make(Databases databases) {
    for (String table : new String[] {"nomination", "receipt"}) {
      databases.alter(
          "nomination",
          "create table if not exists floor_%1$s (like %1$s including all)".formatted(table));
    }
  }

  /** One nomination with its receipt, by number. */
  static String one(String call, long count) {
    return "\\set n random(1, %d)\nselect * from receipt r join nomination n on n.id = r.nomination where r.call = '%s' and r.number = :n;\n"
        .formatted(count, call);
  }

  static String page(String call) {
    return "select * from nomination where call = '%s' order by id limit 21;\n".formatted(call);
  }
}
