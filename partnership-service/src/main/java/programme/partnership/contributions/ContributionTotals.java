package programme.partnership.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.vocabulary.Money;

/** {@code /api/v1/contributions/totals}. */
@Path("/api/v1/contributions/totals")
@Tag(name = "Contributions")
public class ContributionTotals {
  /**
   * What is pledged and received, apart by currency.
   *
   * @param currencies by their codes; sums of two of them mean nothing
   * @param withoutAmount how many contributions are in none of these sums, since nobody says how
   *     much they are; {@code GET /contributions?withAmount=false} lists them
   */
  public record View(List<InCurrency> currencies, long withoutAmount) {}

  /**
   * The sums in one currency.
   *
   * @param contributions how many there are
   * @param kinds the same by kind: what is given in kind is valued, and is no cash
   */
  public record InCurrency(
      String currency, String pledged, String received, long contributions, List<OfKind> kinds) {
    static InCurrency of(String currency, List<Row> rows) {
      return new InCurrency(
          currency,
          Money.written(sum(rows.stream().map(Row::pledged).toList()), currency),
          Money.written(sum(rows.stream().map(Row::received).toList()), currency),
          rows.stream().mapToLong(Row::contributions).sum(),
          rows.stream().map(Row::ofKind).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
      return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** The sums of one kind in one currency. */
  public record OfKind(Pledge.Kind kind, String pledged, String received, long contributions) {}

  private record Row(
      String currency,
      Pledge.Kind kind,
      BigDecimal pledged,
      BigDecimal received,
      long contributions) {
    static Row of(Object[] row) {
      return new Row(
          (String) row[0],
          (Pledge.Kind) row[1],
          (BigDecimal) row[2],
          (BigDecimal) row[3],
          (Long) row[4]);
    }

    OfKind ofKind() {
      return new OfKind(
          kind, Money.written(pledged, currency), Money.written(received, currency), contributions);
    }
  }

  private final EntityManager entities;

  ContributionTotals(EntityManager entities) {
    this.entities = entities;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "What is pledged and received, per currency, of all contributions that stand",
      description =
          "Currencies are never added up; contributions without an amount are counted apart.")
  public View get(@Valid @BeanParam ContributionFilter filter) {
    Map<Boolean, List<Row>> rows =
        rows(filter).stream().collect(Collectors.partitioningBy(row -> row.currency() != null));
    List<InCurrency> sums =
        rows.get(true).stream()
            .collect(Collectors.groupingBy(Row::currency, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(one -> InCurrency.of(one.getKey(), one.getValue()))
            .toList();
    return new View(sums, rows.get(false).stream().mapToLong(Row::contributions).sum());
  }

  private List<Row> rows(ContributionFilter filter) {
    Map<String, ContributionFilter.Condition> conditions = filter.conditions();
    String narrowed =
        conditions.values().stream().map(one -> " and " + one.text()).collect(Collectors.joining());
    var query =
        entities.createQuery(
            "select e.currency, e.kind, sum(e.amount), sum(e.received), count(*) from Contribution e"
                + " where e.annulment is null"
                + narrowed
                + " group by e.currency, e.kind order by e.currency, e.kind",
            Object[].class);
    conditions.forEach((name, one) -> query.setParameter(name, one.parameter()));
    return query.getResultList().stream().map(Row::of).toList();
  }
}
