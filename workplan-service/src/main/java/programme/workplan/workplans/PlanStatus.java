package programme.workplan.workplans;

import java.util.List;

/** Where a version of a plan stands; all but DRAFT are frozen, and public. */
public enum PlanStatus {
  DRAFT,
  PROPOSED,
  ADOPTED,
  SUPERSEDED;

  /** The steps that may follow. */
  List<PlanStatus> next() {
    return switch (this) {
      case DRAFT -> List.of(PROPOSED, ADOPTED);
      case PROPOSED -> List.of(ADOPTED, SUPERSEDED);
      case ADOPTED -> List.of(SUPERSEDED);
      case SUPERSEDED -> List.of();
    };
  }
}
