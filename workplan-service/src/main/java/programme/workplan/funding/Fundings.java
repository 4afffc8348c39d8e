package programme.workplan.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import programme.workplan.funding.Coverage.Amounts;
import programme.workplan.workplans.FundingStatus;
import programme.workplan.workplans.Item;
import programme.workplan.workplans.ItemFunding;

/** Reads the copy of contributions for the items of plans. */
@ApplicationScoped
class Fundings implements ItemFunding {
  /** A pledge of an unknown day was made before our record. */
  private static final String AMOUNTS =
      """
      select c.item, c.currency, sum(c.amount), coalesce(sum(p.received), 0)
      from contribution c
      left join lateral (
        select sum(amount) as received from contribution_payment where contribution = c.id and received_on <= ?2) p on true
      where c.work_plan = ?1 and c.amount is not null and (c.pledged_on is null or c.pledged_on <= ?2 or p.received > 0)
      group by c.item, c.currency
      """;

  private static final String SOURCES =
      """
      select c.id, c.contributor, c.kind, c.currency, c.amount, c.pledged_on, p.id, p.amount, p.received_on
      from contribution c
      left join contribution_payment p on p.contribution = c.id and p.received_on <= ?3
      where c.work_plan = ?1 and c.item = ?2 and (c.pledged_on is null or c.pledged_on <= ?3 or p.id is not null)
      order by c.id, p.received_on, p.id
      """;

  private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

  private final EntityManager entities;

  Fundings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A contribution to an item, with one of its payments; without payments those members are null.
   */
  record Row(
      UUID id,
      String contributor,
      String kind,
      String currency,
      BigDecimal amount,
      LocalDate pledgedOn,
      UUID payment,
      BigDecimal paid,
      LocalDate receivedOn) {
    static Row of(Object[] row) {
      return new Row(
          (UUID) row[0],
          (String) row[1],
          (String) row[2],
          (String) row[3],
          (BigDecimal) row[4],
          (LocalDate) row[5],
          (UUID) row[6],
          (BigDecimal) row[7],
          (LocalDate) row[8]);
    }
  }

  @Override
  public Map<String, FundingStatus> of(String workPlan, List<Item> items, LocalDate asOf) {
    Map<String, Map<String, Amounts>> amounts = amounts(workPlan, asOf);
    return items.stream()
        .filter(item -> !item.budgets().isEmpty())
        .collect(
            Collectors.toMap(
                Item::key,
                item ->
                    Coverage.of(item.budgets(), amounts.getOrDefault(item.key(), Map.of()))
                        .status()));
  }

  /** By item, then by currency. */
  Map<String, Map<String, Amounts>> amounts(String workPlan, LocalDate asOf) {
    List<Object[]> rows =
        entities
            .createNativeQuery(AMOUNTS, Object[].class)
            .setParameter(1, workPlan)
            .setParameter(2, asOf == null ? FOREVER : asOf)
            .getResultList();
    Map<String, Map<String, Amounts>> amounts = new HashMap<>();
    rows.forEach(
        row ->
            amounts
                .computeIfAbsent((String) row[0], item -> new HashMap<>())
                .put((String) row[1], new Amounts((BigDecimal) row[2], (BigDecimal) row[3])));
    return amounts;
  }

  List<Row> rows(String workPlan, String item, LocalDate asOf) {
    List<Object[]> rows =
        entities
            .createNativeQuery(SOURCES, Object[].class)
            .setParameter(1, workPlan)
            .setParameter(2, item)
            .setParameter(3, asOf == null ? FOREVER : asOf)
            .getResultList();
    return rows.stream().map(Row::of).toList();
  }
}
