package programme.reporting.reports;

/** The kinds of reports. */
public enum ReportKind {
  /** In the form of the progress annexed to the secretariat's notes. */
  PROGRESS(OnPlan.ALWAYS),
  /** A plan as it stands. */
  WORK_PLAN(OnPlan.ALWAYS),
  /** The secretariat's note to a meeting, whole. */
  NOTE(OnPlan.ALWAYS),
  /** What goes through the regional centres' reports; a plan bounds the period. */
  REGIONAL_CENTRES(OnPlan.WHERE_NAMED),
  /** Forums, calls and members. */
  NOMINATIONS(OnPlan.NEVER),
  /** What was pledged and received; a plan bounds the earmarks. */
  CONTRIBUTIONS(OnPlan.WHERE_NAMED),
  /** What decisions ask for, and what was done about it. */
  DECISION_FOLLOW_UP(OnPlan.NEVER);

  enum OnPlan {
    ALWAYS,
    WHERE_NAMED,
    NEVER
  }

  private final OnPlan plan;

  ReportKind(OnPlan plan) {
    this.plan = plan;
  }

  OnPlan plan() {
    return plan;
  }
}
