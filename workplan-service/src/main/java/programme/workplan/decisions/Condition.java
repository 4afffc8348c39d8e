package programme.workplan.decisions;

/** A reservation that the text makes. */
public enum Condition {
  SUBJECT_TO_FUNDS,
  AS_APPROPRIATE,
  IN_A_POSITION_TO_DO_SO
}
