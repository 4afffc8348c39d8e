package programme.workplan.decisions;

import java.util.List;

/** Where a decision stands. */
public enum DecisionStatus {
  PROPOSED,
  ADOPTED;

  /** The steps that may follow, each by an act of its own. */
  List<DecisionStatus> next() {
    return this == PROPOSED ? List.of(ADOPTED) : List.of();
  }
}
