package programme.workplan.funding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rows of the copy: contributions that stand, and their payments that stand. */
@ApplicationScoped
class ContributionCopy {
  private static final String PLEDGE =
      """
      insert into contribution (id, contributor, kind, amount, currency, work_plan, item, pledged_on)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (id) do update set (contributor, kind, amount, currency, work_plan, item, pledged_on) =
        (excluded.contributor, excluded.kind, excluded.amount, excluded.currency, excluded.work_plan, excluded.item,
         excluded.pledged_on)
      """;
  private static final String PAY =
      """
      insert into contribution_payment (id, contribution, amount, received_on) values (?1, ?2, ?3, ?4)
      on conflict (id) do nothing
      """;

  private final EntityManager entities;

  ContributionCopy(EntityManager entities) {
    this.entities = entities;
  }

  /** The plan whose item it is earmarked for; empty where it is for something else, or unknown. */
  List<String> plans(UUID id) {
    return entities
        .createNativeQuery(
            "select work_plan from contribution where id = ?1 and work_plan is not null",
            String.class)
        .setParameter(1, id)
        .getResultList();
  }

  void pledge(UUID id, JsonNode data) {
    entities
        .createNativeQuery(PLEDGE)
        .setParameter(1, id)
        .setParameter(2, text(data, "/contributor"))
        .setParameter(3, text(data, "/kind"))
        .setParameter(4, data.has("amount") ? new BigDecimal(text(data, "/amount")) : null)
        .setParameter(5, text(data, "/currency"))
        .setParameter(6, text(data, "/earmark/workPlan"))
        .setParameter(7, text(data, "/earmark/item"))
        .setParameter(
            8, data.hasNonNull("pledgedOn") ? LocalDate.parse(text(data, "/pledgedOn")) : null)
        .executeUpdate();
  }

  void pay(UUID id, JsonNode payment) {
    entities
        .createNativeQuery(PAY)
        .setParameter(1, UUID.fromString(text(payment, "/id")))
        .setParameter(2, id)
        .setParameter(3, new BigDecimal(text(payment, "/amount")))
        .setParameter(4, LocalDate.parse(text(payment, "/receivedOn")))
        .executeUpdate();
  }

  void takeBack(UUID payment) {
    entities
        .createNativeQuery("delete from contribution_payment where id = ?1")
        .setParameter(1, payment)
        .executeUpdate();
  }

  void forget(String id) {
    for (String rows :
        List.of("contribution where id", "contribution_payment where contribution")) {
      entities
          .createNativeQuery("delete from " + rows + " = ?1")
          .setParameter(1, UUID.fromString(id))
          .executeUpdate();
    }
  }

  private static String text(JsonNode data, String pointer) {
    JsonNode value = data.at(pointer);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
