package programme.local.load;

/** How many of a folder's facts were created, changed, found unchanged, and refused. */
public record Outcome(int created, int changed, int unchanged, int refused) {
  static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

  Outcome plus(Verdict verdict) {
    return switch (verdict.kind()) {
      case CREATED -> plus(new Outcome(1, 0, 0, 0));
      case CHANGED -> plus(new Outcome(0, 1, 0, 0));
      case UNCHANGED -> plus(new Outcome(0, 0, 1, 0));
      case REFUSED -> plus(new Outcome(0, 0, 0, 1));
    };
  }

  Outcome plus(Outcome other) {
    return new Outcome(
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        refused + other.refused);
  }

  @Override
  public String toString() {
    return "%d created, %d changed, %d unchanged, %d refused"
        .formatted(created, changed, unchanged, refused);
  }
}
