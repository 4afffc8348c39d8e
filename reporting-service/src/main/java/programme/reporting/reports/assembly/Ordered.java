package programme.reporting.reports.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;

/**
 * What an order names, as it was known when the order was taken: what is missing now is an error.
 */
@ApplicationScoped
public class Ordered {
  private final ReadModel copies;

  Ordered(ReadModel copies) {
    this.copies = copies;
  }

  public WorkPlan plan(Order order) {
    return copies.plan(order.workPlan()).orElseThrow(() -> missing("work plan", order.workPlan()));
  }

  /** Without its items. */
  public WorkPlan planHead(Order order) {
    return copies
        .planHead(order.workPlan())
        .orElseThrow(() -> missing("work plan", order.workPlan()));
  }

  public ReadModel.Meeting meeting(Order order) {
    return copies.meeting(order.meeting()).orElseThrow(() -> missing("meeting", order.meeting()));
  }

  private static IllegalStateException missing(String kind, String code) {
    return new IllegalStateException("There is no " + kind + " '" + code + "' here any more.");
  }
}
