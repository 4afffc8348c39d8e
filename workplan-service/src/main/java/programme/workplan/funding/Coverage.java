package programme.workplan.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import programme.workplan.workplans.Budget;
import programme.workplan.workplans.FundingStatus;

/** An item's budgets against what was pledged and received, each currency by itself. */
record Coverage(List<Line> lines) {
  /** Amounts of one currency. */
  record Amounts(BigDecimal pledged, BigDecimal received) {
    static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

    boolean isAnything() {
      return pledged.signum() > 0 || received.signum() > 0;
    }
  }

  /** What is budgeted in one currency, and what there is of it. */
  record Line(String currency, BigDecimal budget, Amounts amounts) {
    FundingStatus status() {
      if (amounts.received().compareTo(budget) >= 0) {
        return FundingStatus.FUNDED;
      }
      return amounts.isAnything() ? FundingStatus.PARTLY : FundingStatus.UNFUNDED;
    }
  }

  /**
   * @param amounts by currency; those of currencies without a budget count for nothing
   */
  static Coverage of(List<Budget> budgets, Map<String, Amounts> amounts) {
    Map<String, BigDecimal> needed = new LinkedHashMap<>();
    budgets.forEach(
        budget ->
            needed.merge(budget.currency(), new BigDecimal(budget.amount()), BigDecimal::add));
    List<Line> lines = new ArrayList<>();
    needed.forEach(
        (currency, budget) ->
            lines.add(new Line(currency, budget, amounts.getOrDefault(currency, Amounts.NONE))));
    return new Coverage(lines);
  }

  /** Of all budgets together; null without a budget. */
  FundingStatus status() {
    var statuses = lines.stream().map(Line::status).collect(Collectors.toSet());
    if (statuses.isEmpty()) {
      return null;
    }
    return statuses.size() == 1 ? statuses.iterator().next() : FundingStatus.PARTLY;
  }
}
