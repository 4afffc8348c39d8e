package programme.faults;

import java.util.Locale;

/**
 * The checker's own trial: the system is broken as others have broken theirs, by Byteman in the
 * running process and nowhere else, and the checker must find it out.
 */
enum Control {
  /** The relay asks for what lies behind the last that it sent, and so passes over late commits. */
  CURSOR_RELAY(
      "partnership",
      """
      RULE a cursor in place of the pending set
      CLASS io.agroal.pool.wrapper.ConnectionWrapper
      METHOD prepareStatement(java.lang.String)
      AT ENTRY
      IF $1.contains("from outbox o")
      DO $1 = $1.replace("where published_at is null", "where id > (select coalesce(max(id), 0) from outbox where published_at is not null)")
      ENDRULE
      RULE who changes something
      CLASS programme.kit.outbox.Outbox
      METHOD append
      AT EXIT
      IF TRUE
      DO flag(Thread.currentThread())
      ENDRULE
      RULE may be slow to commit
      CLASS org.postgresql.jdbc.PgConnection
      METHOD commit()
      AT ENTRY
      IF flagged(Thread.currentThread()) && Math.random() < 0.3
      DO clear(Thread.currentThread()); delay(150)
      ENDRULE
      """),

  /** Whatever comes is applied, again and in whatever order. */
  NO_SEQUENCE_CHECK(
      "reporting",
      """
      RULE every event is the next one
      CLASS programme.kit.eventloop.Inbox
      METHOD place
      AT ENTRY
      IF TRUE
      DO RETURN programme.kit.eventloop.Inbox$Place.NEXT
      ENDRULE
      """),

  /** The position is committed before what it stands for; then the process dies in between. */
  OFFSETS_FIRST(
      "reporting",
      """
      RULE the position first
      CLASS programme.kit.eventloop.BatchApplier
      METHOD apply(java.util.List, java.util.Map)
      AT ENTRY
      BIND own:java.sql.Connection = $0.database.getConnection()
      IF TRUE
      DO clear("early"); $0.advance(own, $1, $2); own.close(); flag("early")
      ENDRULE
      RULE and not a second time
      CLASS programme.kit.eventloop.Offsets
      METHOD advance
      AT ENTRY
      IF flagged("early")
      DO RETURN
      ENDRULE
      """);

  private final String broken;
  private final String rules;

  Control(String broken, String rules) {
    this.broken = broken;
    this.rules = rules;
  }

  /** The service that is broken. */
  String broken() {
    return broken;
  }

  String rules() {
    return rules;
  }

  String spelled() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
