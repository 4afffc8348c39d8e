package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * Mandates, the operative paragraphs of decisions, with how far they have come along the days.
 * Their owner derives that; what was told before it did counts as standing since before our record.
 */
@ApplicationScoped
class MandateProjector implements Projection {
  private static final String WHOLE = "";

  private final Sql sql;

  MandateProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.DECISION_RECORDED,
        EventType.DECISION_CHANGED,
        EventType.DECISION_ADOPTED,
        EventType.MANDATE_STATUS_CHANGED,
        EventType.MANDATE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.DECISION_RECORDED, "read_mandate", "decision"),
        Kept.of(EventType.DECISION_RECORDED, "read_mandate_standing", "decision"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (data.has("paragraphs")) {
      text(event.subject(), data);
    } else if (isInText(event.subject(), data.get("paragraph").textValue())) {
      course(event.subject(), data.get("paragraph").textValue(), data.get("statuses"));
    }
  }

  /** The mandates of the text, which may have lost some. */
  private void text(String decision, JsonNode data) {
    sql.run("delete from read_mandate where decision = ?", decision);
    sql.run("delete from read_mandate_standing where decision = ?", decision);
    JsonNode paragraphs = data.get("paragraphs");
    for (int place = 0; place < paragraphs.size(); place++) {
      JsonNode paragraph = paragraphs.get(place);
      if (paragraph.get("part").textValue().equals("OPERATIVE")) {
        JsonNode mandate = mandate(data, paragraph.get("key").textValue());
        keep(decision, place, paragraph, mandate);
      }
    }
  }

  private void keep(String decision, int place, JsonNode paragraph, JsonNode mandate) {
    ObjectNode text = paragraph.deepCopy();
    text.remove("status");
    String key = paragraph.get("key").textValue();
    sql.run(
        "insert into read_mandate (decision, paragraph, id, place, due_on, due_at, data) values (?, ?, ?, ?, ?, ?, ?::jsonb)",
        decision,
        key,
        mandate.isMissingNode() ? null : Fields.id(mandate),
        place,
        Fields.day(paragraph, "dueOn"),
        Fields.text(paragraph, "dueAt"),
        text);
    if (mandate.isMissingNode()) {
      stands(decision, key, paragraph);
    } else {
      course(decision, key, mandate.get("statuses"));
    }
  }

  private static JsonNode mandate(JsonNode decision, String paragraph) {
    for (JsonNode mandate : decision.path("mandates")) {
      if (mandate.get("paragraph").textValue().equals(paragraph)) {
        return mandate;
      }
    }
    return MissingNode.getInstance();
  }

  private void stands(String decision, String paragraph, JsonNode text) {
    String status = text.hasNonNull("status") ? text.get("status").textValue() : "OPEN";
    List<String> whose = new ArrayList<>(List.of(WHOLE));
    text.get("addressees").forEach(one -> whose.add(one.get("group").textValue()));
    whose.stream()
        .distinct()
        .forEach(one -> standing(decision, paragraph, one, MissingNode.getInstance(), status));
  }

  private boolean isInText(String decision, String paragraph) {
    return sql.one(
            row -> true,
            "select from read_mandate where decision = ? and paragraph = ?",
            decision,
            paragraph)
        .isPresent();
  }

  private void course(String decision, String paragraph, JsonNode statuses) {
    sql.run(
        "delete from read_mandate_standing where decision = ? and paragraph = ?",
        decision,
        paragraph);
    for (JsonNode segment : statuses) {
      standing(decision, paragraph, WHOLE, segment, segment.get("status").textValue());
      for (JsonNode of : segment.get("addressees")) {
        standing(
            decision,
            paragraph,
            of.get("group").textValue(),
            segment,
            of.get("status").textValue());
      }
    }
  }

  private void standing(
      String decision, String paragraph, String addressee, JsonNode days, String status) {
    sql.run(
        """
        insert into read_mandate_standing (decision, paragraph, addressee, from_day, to_day, status)
        values (?, ?, ?, ?, ?, ?)
        """,
        decision,
        paragraph,
        addressee,
        Fields.day(days, "from"),
        Fields.day(days, "to"),
        status);
  }
}
