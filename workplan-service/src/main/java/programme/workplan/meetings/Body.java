package programme.workplan.meetings;

/** Who meets and decides. */
public enum Body {
  COP(0),
  OEWG(1),
  FORUM(2),
  OTHER(3);

  private final int rank;

  Body(int rank) {
    this.rank = rank;
  }

  /** Its place in lists, which is stored in the order of meetings. */
  int rank() {
    return rank;
  }
}
