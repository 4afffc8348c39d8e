package programme.kit.eventloop;

import programme.kit.events.EventType;

/**
 * A table in which a projection keeps what it knows of aggregates. When one is restated, its rows
 * go before the restatement's facts are applied; {@code ./programme verify} compares the table with
 * its owner by the pair of queries in {@code verify/<table>.sql}.
 *
 * @param source whose aggregates: the CloudEvents source
 * @param subject the column that holds the aggregate's subject
 */
public record Kept(String table, String source, String subject) {

  /** Of the aggregates that publish this type. */
  public static Kept of(EventType type, String table, String subject) {
    return new Kept(table, type.source(), subject);
  }
}
