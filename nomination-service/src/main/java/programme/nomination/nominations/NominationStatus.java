package programme.nomination.nominations;

import java.util.Set;

/** Where a nomination stands, and where it can go from there. */
public enum NominationStatus {
  SUBMITTED,
  UNDER_REVIEW,
  ACCEPTED,
  DECLINED,
  WITHDRAWN;

  Set<NominationStatus> next() {
    return switch (this) {
      case SUBMITTED -> Set.of(UNDER_REVIEW, WITHDRAWN);
      case UNDER_REVIEW -> Set.of(ACCEPTED, DECLINED, WITHDRAWN);
      case ACCEPTED, DECLINED, WITHDRAWN -> Set.of();
    };
  }

  /** Whether it has not been decided on, nor withdrawn. */
  boolean isOpen() {
    return this == SUBMITTED || this == UNDER_REVIEW;
  }
}
