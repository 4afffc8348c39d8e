package programme.reporting.drafts;

import java.util.List;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.reporting.updates.UpdateRequest;

/**
 * An update to be completed, with the members of a request. Texts, measures and activities are
 * those of the last accepted update on the same thing: the sender's own, else another's.
 *
 * @param reference a proposal; the same one sent again is a new revision
 * @param round the open one of the plan; absent while none is open
 * @param period the round's, else the plan's; absent where neither is known
 */
public record Draft(
    String reference,
    String round,
    String workPlan,
    String item,
    String partnership,
    Period period,
    List<UpdateRequest.Activity> activities,
    Text narrative,
    Text obstacles,
    List<UpdateRequest.Measure> measures,
    Text nextSteps,
    List<DocumentReference> documents,
    List<Source> sources) {}
