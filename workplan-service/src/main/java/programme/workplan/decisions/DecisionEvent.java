package programme.workplan.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import programme.workplan.mandates.MandateRegister;

/**
 * What followers are told of a decision.
 *
 * @param mandates one for each operative paragraph, in the order of the text
 */
record DecisionEvent(@JsonUnwrapped DecisionRecord decision, List<MandateRegister.State> mandates) {

  static DecisionEvent of(Decision decision, MandateRegister mandates) {
    return new DecisionEvent(
        decision.described(mandates.statuses(decision.code)), mandates.states(decision.code));
  }
}
