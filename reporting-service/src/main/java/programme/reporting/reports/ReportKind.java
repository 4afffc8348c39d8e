package programme.reporting.reports;

/** The kinds of reports, of which some can be made by now. */
public enum ReportKind {
  PROGRESS(true),
  WORK_PLAN(false),
  NOTE(false),
  REGIONAL_CENTRES(false),
  NOMINATIONS(false),
  CONTRIBUTIONS(false),
  DECISION_FOLLOW_UP(false);

  private final boolean made;

  ReportKind(boolean made) {
    this.made = made;
  }

  public boolean isMade() {
    return made;
  }
}
