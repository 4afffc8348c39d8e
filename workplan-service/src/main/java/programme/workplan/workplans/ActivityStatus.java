package programme.workplan.workplans;

/** How far an activity has come, by what was accepted last. */
public enum ActivityStatus {
  NOT_STARTED,
  UNDERWAY,
  COMPLETED,
  DISCONTINUED
}
