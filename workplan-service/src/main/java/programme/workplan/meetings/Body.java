package programme.workplan.meetings;

/** Who meets and decides; in the order of lists. */
public enum Body {
  COP,
  OEWG,
  FORUM,
  OTHER
}
