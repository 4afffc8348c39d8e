package programme.workplan.workplans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What contributions make of the budgets of a plan's items. */
public interface ItemFunding {
  /**
   * The funding of those of the items that have a budget, by the items' keys; one statement for all
   * of them.
   *
   * @param asOf the last day that counts; null for all that is known
   */
  Map<String, FundingStatus> of(String workPlan, List<Item> items, LocalDate asOf);
}
