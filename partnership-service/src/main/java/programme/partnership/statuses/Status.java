package programme.partnership.statuses;

import java.util.EnumSet;
import java.util.Set;
import programme.kit.facts.Step;

/** Where a partnership stands. Steps go forward, may be skipped, and never go back. */
public enum Status implements Step<Status> {
  PROPOSED,
  EXPLORATORY,
  INTERIM,
  ESTABLISHED,
  ACTIVE,
  COMPLETED,
  NOT_SUPPORTED,
  DISCONTINUED;

  /** Where whatever stands of which nothing else is recorded. */
  public static final Status FIRST = PROPOSED;

  @Override
  public Set<Status> next() {
    return switch (this) {
      case PROPOSED ->
          EnumSet.of(EXPLORATORY, INTERIM, ESTABLISHED, ACTIVE, COMPLETED, NOT_SUPPORTED);
      case EXPLORATORY ->
          EnumSet.of(INTERIM, ESTABLISHED, ACTIVE, COMPLETED, NOT_SUPPORTED, DISCONTINUED);
      case INTERIM -> EnumSet.of(ESTABLISHED, ACTIVE, COMPLETED, NOT_SUPPORTED, DISCONTINUED);
      case ESTABLISHED -> EnumSet.of(ACTIVE, COMPLETED, DISCONTINUED);
      case ACTIVE -> EnumSet.of(COMPLETED, DISCONTINUED);
      case COMPLETED, NOT_SUPPORTED, DISCONTINUED -> EnumSet.noneOf(Status.class);
    };
  }
}
