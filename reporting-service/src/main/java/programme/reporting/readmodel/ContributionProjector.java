package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Contributions and their payments that stand; what was received is told whole, never added up. */
@ApplicationScoped
class ContributionProjector implements Projection {
  private final Sql sql;

  ContributionProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.CONTRIBUTION_PLEDGED,
        EventType.CONTRIBUTION_AMENDED,
        EventType.CONTRIBUTION_PAID,
        EventType.CONTRIBUTION_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.CONTRIBUTION_PLEDGED, "read_contribution", "id"),
        Kept.of(EventType.CONTRIBUTION_PLEDGED, "read_payment", "contribution"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    switch (event.type()) {
      case CONTRIBUTION_PAID -> paid(event.data());
      case CONTRIBUTION_ANNULLED -> annulled(event.data());
      default -> stands(event);
    }
  }

  private void stands(ProgrammeEvent event) {
    ObjectNode data = (ObjectNode) Snapshots.of(event);
    data.remove("amendedAt");
    JsonNode earmark = data.get("earmark");
    sql.run(
        """
        insert into read_contribution
          (id, contributor, kind, amount, currency, received, partnership, work_plan, item, post, data)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set contributor = excluded.contributor, kind = excluded.kind, amount = excluded.amount,
            currency = excluded.currency, received = excluded.received, partnership = excluded.partnership,
            work_plan = excluded.work_plan, item = excluded.item, post = excluded.post, data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "contributor"),
        Fields.text(data, "kind"),
        amount(data, "amount"),
        Fields.text(data, "currency"),
        amount(data, "received"),
        Fields.text(earmark, "partnership"),
        Fields.text(earmark, "workPlan"),
        Fields.text(earmark, "item"),
        Fields.text(earmark, "post"),
        data);
  }

  private void paid(JsonNode data) {
    JsonNode payment = data.get("payment");
    sql.run(
        """
        insert into read_payment (id, contribution, amount, received_on, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set amount = excluded.amount, received_on = excluded.received_on, data = excluded.data
        """,
        Fields.id(payment),
        Fields.id(data),
        amount(payment, "amount"),
        Fields.day(payment, "receivedOn"),
        payment);
    received(data);
  }

  private void annulled(JsonNode data) {
    JsonNode entry = data.get("fact");
    if (entry.get("kind").textValue().equals("PAYMENT")) {
      sql.run("delete from read_payment where id = ?", Fields.id(entry));
      received(data);
      return;
    }
    UUID id = Fields.id(data);
    sql.run("delete from read_payment where contribution = ?", id);
    sql.run("delete from read_contribution where id = ?", id);
  }

  private void received(JsonNode data) {
    sql.run(
        """
        update read_contribution set received = ?, data = data || jsonb_build_object('received', ?::text) where id = ?
        """,
        amount(data, "received"),
        Fields.text(data, "received"),
        Fields.id(data));
  }

  private static BigDecimal amount(JsonNode data, String field) {
    String written = Fields.text(data, field);
    return written == null ? null : new BigDecimal(written);
  }
}
