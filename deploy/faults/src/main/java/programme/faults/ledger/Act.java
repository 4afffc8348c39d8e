package programme.faults.ledger;

/**
 * The kinds of acts that writers try, and where an act's trace is found: the rows and the events
 * that carry its key.
 */
public enum Act {
  REGISTER_PARTNER(
      "partnership",
      "select code, count(*) from partner where code like ? group by code",
      registered("partner")),

  REGISTER_PARTNERSHIP(
      "partnership",
      "select code, count(*) from partnership where code like ? group by code",
      registered("partnership")),

  /** Many writers change the same few partners; of each change the event is what remains. */
  CHANGE_PARTNER("partnership", Act.CHANGES, Act.CHANGES),

  NOMINATE(
      "nomination",
      "select sender, count(*) from nomination where sender like ? group by sender",
      """
      select n.sender, count(*) from nomination n
      join outbox o on o.subject = n.id::text and o.type = 'programme.nomination.submitted.v1'
      where n.sender like ? group by n.sender
      """);

  private static final String CHANGES =
      """
      select data::jsonb ->> 'acronym', count(*) from outbox
      where type = 'programme.partner.changed.v1' and data::jsonb ->> 'acronym' like ? group by 1
      """;

  private final String service;
  private final String rows;
  private final String events;

  Act(String service, String rows, String events) {
    this.service = service;
    this.rows = rows;
    this.events = events;
  }

  public String service() {
    return service;
  }

  /** (key, how many rows) of the keys that are like the parameter. */
  public String rows() {
    return rows;
  }

  /** (key, how many events) of the keys that are like the parameter. */
  public String events() {
    return events;
  }

  private static String registered(String noun) {
    return "select subject, count(*) from outbox where type = 'programme."
        + noun
        + ".registered.v1' and subject like ? group by subject";
  }
}
