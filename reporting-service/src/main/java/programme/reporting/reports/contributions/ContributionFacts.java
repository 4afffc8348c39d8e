package programme.reporting.reports.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.assembly.Order;

/** Contributions that stand on a day: what was pledged by then, and what was received by then. */
@ApplicationScoped
class ContributionFacts {
  private static final String CONTRIBUTIONS =
      """
      select c.data, c.currency, c.amount, case when c.amount is not null then coalesce(
          (select sum(p.amount) from read_payment p where p.contribution = c.id and p.received_on <= ?::date), 0) end as received
      from read_contribution c
      where coalesce((c.data ->> 'pledgedOn')::date <= ?::date, true) and coalesce(c.work_plan = ?, ?::text is null)
      order by c.id
      """;

  private final Sql sql;
  private final ReadModel copies;

  ContributionFacts(Sql sql, ReadModel copies) {
    this.sql = sql;
    this.copies = copies;
  }

  /** What it is for. */
  record Earmark(
      Boolean programme, String partnership, String workPlan, String item, String post) {}

  record Pledge(
      String id,
      String contributor,
      String kind,
      Text description,
      Earmark earmark,
      LocalDate pledgedOn) {}

  /**
   * A contribution.
   *
   * @param amount null where nobody says how much; then currency and received are too
   */
  record Contribution(Pledge pledge, String currency, BigDecimal amount, BigDecimal received) {}

  List<Contribution> of(Order order) {
    return sql.list(
        row ->
            new Contribution(
                sql.as(Pledge.class, row.getString("data")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("received")),
        CONTRIBUTIONS,
        order.cutOff(),
        order.cutOff(),
        order.workPlan(),
        order.workPlan());
  }

  /** What a partner is called; its code where it is none that is known here. */
  Text partner(String code) {
    return copies.partner(code).map(ReadModel.Partner::name).orElseGet(() -> Text.of("zxx", code));
  }

  Text partnership(String code) {
    return copies
        .partnership(code)
        .map(ReadModel.Partnership::name)
        .orElseGet(() -> Text.of("zxx", code));
  }
}
