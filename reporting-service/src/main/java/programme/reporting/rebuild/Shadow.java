package programme.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import programme.reporting.readmodel.Sql;

/**
 * The schema in which the read model is made anew: the same tables, empty, with a position of 0 on
 * every partition.
 */
@ApplicationScoped
class Shadow {
  static final String SCHEMA = "read_shadow";

  /** What stands is replaced in one transaction: whoever reads sees the one or the other, whole. */
  private static final String HELD =
      "topic, partition, \"offset\", reason, detail, source, subject, epoch, sequence, record_key,"
          + " headers, value, held_at";

  private final Sql sql;

  Shadow(Sql sql) {
    this.sql = sql;
  }

  /** Made anew, whatever an earlier rebuild has left. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void prepare() {
    sql.list(row -> true, "select prepare_read_shadow()");
  }

  /** Stops every instance's event loop before its next batch, until the transaction's end. */
  @Transactional(Transactional.TxType.MANDATORY)
  void holdTheLoops() {
    sql.list(
        row -> true, "select from public.consumer_offset order by topic, partition for update");
  }

  /**
   * Each table's rows in both, and whether they are the same, by a checksum that knows no order.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Rebuild.Comparison> compare() {
    return tables().stream()
        .map(
            table -> {
              Sum standing = sum("public", table);
              Sum rebuilt = sum(SCHEMA, table);
              return new Rebuild.Comparison(
                  table, standing.rows(), rebuilt.rows(), standing.equals(rebuilt));
            })
        .toList();
  }

  private record Sum(long rows, String checksum) {}

  private Sum sum(String schema, String table) {
    return sql.one(
            row -> new Sum(row.getLong(1), row.getString(2)),
            "select count(*), sum(hashtextextended(t::text, 0)::numeric)::text from %s.%s t"
                .formatted(schema, table))
        .orElseThrow();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<Rebuild.SetAside> held() {
    return sql.list(
        row ->
            new Rebuild.SetAside(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5)),
        """
        select topic, partition, "offset", reason, detail from read_shadow.held_event
        order by topic, partition, "offset" limit 100
        """);
  }

  /** The rebuilt rows take the place of those that stand. */
  @Transactional(Transactional.TxType.MANDATORY)
  void swap() {
    List<String> tables = tables();
    for (int n = tables.size() - 1; n >= 0; n--) {
      sql.run("delete from public." + tables.get(n));
    }
    tables.forEach(
        table ->
            sql.run("insert into public.%1$s select * from %2$s.%1$s".formatted(table, SCHEMA)));
    sql.run("delete from public.held_event");
    sql.run(
        "insert into public.held_event (%1$s) select %1$s from %2$s.held_event"
            .formatted(HELD, SCHEMA));
  }

  /** Those that are referred to before those that refer to them. */
  private List<String> tables() {
    return sql.list(
        row -> row.getString(1),
        """
        select t.tablename from pg_tables t
        where t.schemaname = 'read_shadow' and t.tablename not in ('consumer_offset', 'held_event')
        order by exists (select from pg_constraint c
          where c.contype = 'f' and c.conrelid = ('read_shadow.' || t.tablename)::regclass), t.tablename
        """);
  }
}
