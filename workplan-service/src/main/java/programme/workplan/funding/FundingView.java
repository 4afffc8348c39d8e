package programme.workplan.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Money;
import programme.workplan.funding.Coverage.Amounts;
import programme.workplan.workplans.FundingStatus;
import programme.workplan.workplans.Item;

/**
 * The money of an item of a plan, and where it comes from. Amounts are decimals with their
 * currency's places.
 *
 * @param asOf the last day that counts; absent for all that is known
 * @param status of all budgets together; absent without a budget
 * @param budgets what is needed in each currency, and what there is of it
 * @param otherCurrencies what was given in currencies without a budget, which counts for none
 * @param version the plan's
 */
public record FundingView(
    String workPlan,
    String item,
    LocalDate asOf,
    FundingStatus status,
    List<Line> budgets,
    List<Sum> otherCurrencies,
    List<Contribution> contributions,
    @JsonIgnore long version)
    implements Versioned {

  /** A budget in one currency against what was pledged and received in it. */
  public record Line(
      String currency, String budget, String pledged, String received, FundingStatus status) {
    static Line of(Coverage.Line line) {
      return new Line(
          line.currency(),
          amount(line.budget(), line.currency()),
          amount(line.amounts().pledged(), line.currency()),
          amount(line.amounts().received(), line.currency()),
          line.status());
    }
  }

  /** What was pledged and received in one currency. */
  public record Sum(String currency, String pledged, String received) {}

  /**
   * A contribution that is earmarked for the item.
   *
   * @param contributor absent where it is not known
   * @param amount absent where it is not known, as is the currency; such a one is never counted
   * @param counted whether it counts towards one of the budgets
   */
  public record Contribution(
      UUID id,
      String contributor,
      String kind,
      String currency,
      String amount,
      LocalDate pledgedOn,
      boolean counted,
      List<Payment> payments) {}

  /** Money that was received towards it, in its currency. */
  public record Payment(UUID id, String amount, LocalDate receivedOn) {}

  static FundingView of(
      String workPlan,
      Item item,
      LocalDate asOf,
      Map<String, Amounts> amounts,
      List<Fundings.Row> rows,
      long version) {
    Coverage coverage = Coverage.of(item.budgets(), amounts);
    Map<String, Amounts> others = new TreeMap<>(amounts);
    coverage.lines().forEach(line -> others.remove(line.currency()));
    return new FundingView(
        workPlan,
        item.key(),
        asOf,
        coverage.status(),
        coverage.lines().stream().map(Line::of).toList(),
        others.entrySet().stream().map(one -> sum(one.getKey(), one.getValue())).toList(),
        contributions(rows, coverage),
        version);
  }

  private static Sum sum(String currency, Amounts amounts) {
    return new Sum(
        currency, amount(amounts.pledged(), currency), amount(amounts.received(), currency));
  }

  private static List<Contribution> contributions(List<Fundings.Row> rows, Coverage coverage) {
    Map<UUID, Contribution> contributions = new LinkedHashMap<>();
    for (Fundings.Row row : rows) {
      boolean isCounted =
          coverage.lines().stream().anyMatch(line -> line.currency().equals(row.currency()));
      Contribution contribution =
          contributions.computeIfAbsent(row.id(), id -> contribution(row, isCounted));
      if (row.payment() != null) {
        contribution
            .payments()
            .add(new Payment(row.payment(), amount(row.paid(), row.currency()), row.receivedOn()));
      }
    }
    return List.copyOf(contributions.values());
  }

  private static Contribution contribution(Fundings.Row row, boolean isCounted) {
    return new Contribution(
        row.id(),
        row.contributor(),
        row.kind(),
        row.currency(),
        amount(row.amount(), row.currency()),
        row.pledgedOn(),
        isCounted,
        new ArrayList<>());
  }

  /** Budgets that were frozen before they had to fit their currency are shown as they stand. */
  private static String amount(BigDecimal amount, String currency) {
    if (amount == null) {
      return null;
    }
    return Money.isCurrency(currency)
            && amount.stripTrailingZeros().scale() <= Money.decimals(currency)
        ? Money.written(amount, currency)
        : amount.toPlainString();
  }
}
