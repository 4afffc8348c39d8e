package programme.reporting.batches;

/** What becomes of the other records when one is refused. */
public enum Mode {
  /** Nothing is stored. */
  ALL_OR_NOTHING,
  /** They are stored. */
  PARTIAL
}
