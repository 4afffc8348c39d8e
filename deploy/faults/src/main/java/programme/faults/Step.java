package programme.faults;

import programme.faults.ledger.Act;

/**
 * The steps of a change's way at which a process is killed: where Byteman finds it in the code, and
 * whom it befalls.
 */
enum Step {
  BEFORE_INSERT("partnership", null, "programme.kit.outbox.Outbox", "append", "AT ENTRY"),
  AFTER_INSERT("nomination", null, "programme.kit.outbox.OutboxBatch", "append", "AT EXIT"),
  BEFORE_COMMIT(
      "partnership",
      Step.changing("programme.kit.outbox.Outbox"),
      "org.postgresql.jdbc.PgConnection",
      "commit()",
      "AT ENTRY"),
  AFTER_COMMIT_BEFORE_ANSWER(
      "nomination",
      Step.changing("programme.kit.outbox.OutboxBatch"),
      "org.postgresql.jdbc.PgConnection",
      "commit()",
      "AT EXIT"),
  AFTER_SEND_BEFORE_KAFKAS_COMMIT(
      "partnership",
      null,
      "org.apache.kafka.clients.producer.KafkaProducer",
      "commitTransaction()",
      "AT ENTRY"),
  AFTER_KAFKAS_COMMIT_BEFORE_STAMP(
      "nomination",
      null,
      "org.apache.kafka.clients.producer.KafkaProducer",
      "commitTransaction()",
      "AT EXIT"),
  MID_PROJECTION("reporting", null, "programme.kit.eventloop.Projections", "apply", "AT EXIT"),
  AFTER_PROJECTIONS_COMMIT(
      "reporting", null, "programme.kit.eventloop.BatchApplier", "apply", "AT EXIT");

  private static final String KILL =
      """
      RULE die here
      CLASS %s
      METHOD %s
      %s
      IF %s incrementCounter("here") == %d
      DO Runtime.getRuntime().exec("kill -9 %d"); delay(60000)
      ENDRULE
      """;

  private final String victim;
  private final String before;
  private final String type;
  private final String method;
  private final String place;

  Step(String victim, String before, String type, String method, String place) {
    this.victim = victim;
    this.before = before;
    this.type = type;
    this.method = method;
    this.place = place;
  }

  /** Only the transactions of threads that have told, through this outbox, what they changed. */
  private static String changing(String outbox) {
    return """
        RULE this thread changes something
        CLASS %s
        METHOD append
        AT EXIT
        IF TRUE
        DO flag(Thread.currentThread())
        ENDRULE
        """
        .formatted(outbox);
  }

  /** The service whose process dies. */
  String victim() {
    return victim;
  }

  /** What is done to bring the victim to this step. */
  Act[] acts() {
    return victim.equals("nomination")
        ? new Act[] {Act.NOMINATE}
        : new Act[] {Act.REGISTER_PARTNER, Act.CHANGE_PARTNER, Act.REGISTER_PARTNERSHIP};
  }

  /** The rules by which process {@code pid} dies when it comes here for the nth time. */
  String rules(long pid, int nth) {
    String condition = before == null ? "" : "flagged(Thread.currentThread()) &&";
    return (before == null ? "" : before)
        + KILL.formatted(type, method, place, condition, nth, pid);
  }
}
