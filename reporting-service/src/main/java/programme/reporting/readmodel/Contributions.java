package programme.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** The read model's contributions that stand, for reports and dashboards. */
@ApplicationScoped
public class Contributions {
  private static final String TOTALS =
      """
      select currency, kind, sum(amount) as pledged, sum(received) as received, count(*) as contributions
      from read_contribution where amount is not null %s group by currency, kind order by currency, kind
      """;

  private final Sql sql;

  Contributions(Sql sql) {
    this.sql = sql;
  }

  /**
   * A contribution as its events told it.
   *
   * @param amount what is pledged, in the currency's places; null where nobody says how much
   * @param received the sum of the payments that stand; null where there is no amount
   * @param reason why the pledge was last amended; null where it never was
   */
  public record Contribution(
      UUID id,
      String contributor,
      String kind,
      String amount,
      String currency,
      String received,
      Text description,
      Earmark earmark,
      LocalDate pledgedOn,
      DecisionReference inResponseTo,
      List<Source> sources,
      Text reason) {}

  /** What it is for; one of the four. */
  public record Earmark(
      Boolean programme, String partnership, String workPlan, String item, String post) {}

  /** A payment that stands, in its contribution's currency. */
  public record Payment(UUID id, String amount, LocalDate receivedOn, List<Source> sources) {}

  /**
   * The sums of one kind in one currency; those of two currencies are never added up.
   *
   * @param pledged in the currency's places
   */
  public record Total(
      String currency, String kind, String pledged, String received, long contributions) {
    static Total of(ResultSet row) throws SQLException {
      String currency = row.getString("currency");
      return new Total(
          currency,
          row.getString("kind"),
          Money.written(row.getBigDecimal("pledged"), currency),
          Money.written(row.getBigDecimal("received"), currency),
          row.getLong("contributions"));
    }
  }

  /** All of them, in the order of their recording; those without an amount too. */
  public List<Contribution> all() {
    return sql.list(Contribution.class, "select data from read_contribution order by id");
  }

  /** Those earmarked for the partnership. */
  public List<Contribution> forPartnership(String partnership) {
    return sql.list(
        Contribution.class,
        "select data from read_contribution where partnership = ? order by id",
        partnership);
  }

  /** A contribution's payments, by the day of their receipt. */
  public List<Payment> payments(UUID contribution) {
    return sql.list(
        Payment.class,
        "select data from read_payment where contribution = ? order by received_on, id",
        contribution);
  }

  /** Of all that has an amount. */
  public List<Total> totals() {
    return sql.list(Total::of, TOTALS.formatted(""));
  }

  /** Of what is earmarked for the partnership and has an amount. */
  public List<Total> totalsFor(String partnership) {
    return sql.list(Total::of, TOTALS.formatted("and partnership = ?"), partnership);
  }

  /** How many are in no total, since nobody says how much they are. */
  public long withoutAmount() {
    return sql.one(
            row -> row.getLong(1), "select count(*) from read_contribution where amount is null")
        .orElse(0L);
  }
}
