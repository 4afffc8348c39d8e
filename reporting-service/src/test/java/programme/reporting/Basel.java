package programme.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.vocabulary.Ids;

/** The Basel programme's files, told as the three other services would tell them. */
public final class Basel {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String RECORDED = "2008-06-20T09:15:02Z";
  private static boolean told;

  private Basel() {}

  /** A file of {@code deploy/programmes/basel}, as a list of requests. */
  public static List<ObjectNode> file(String name) {
    try {
      List<ObjectNode> entries = new ArrayList<>();
      YAML.readTree(folder().resolve(name + ".yaml").toFile())
          .forEach(entry -> entries.add((ObjectNode) entry));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once for all tests: subjects keep one line of sequences. */
  public static synchronized void tell() {
    if (told) {
      return;
    }
    told = true;
    try (OtherService others = new OtherService()) {
      file("partners").forEach(partner -> tellPartner(others, partner));
      file("meetings").forEach(meeting -> tellMeeting(others, meeting));
      file("decisions").forEach(decision -> tellDecision(others, decision));
      file("partnerships").forEach(partnership -> tellPartnership(others, partnership));
      file("work-plans").stream()
          .filter(plan -> !plan.path("status").asText().equals("DRAFT"))
          .forEach(plan -> tellPlan(others, plan));
      file("projects").forEach(project -> tellProject(others, project));
      file("forums").forEach(forum -> tellForum(others, forum));
    }
  }

  private static void tellPartner(OtherService others, ObjectNode partner) {
    lists(partner, "alsoPrinted", "sectors", "serves", "sources");
    others.publish(EventType.PARTNER_REGISTERED, partner.get("code").asText(), texts(partner));
  }

  private static void tellDecision(OtherService others, ObjectNode decision) {
    lists(decision, "paragraphs", "sources");
    for (JsonNode paragraph : decision.get("paragraphs")) {
      lists((ObjectNode) paragraph, "addressees", "conditions");
      ((ObjectNode) paragraph).put("continuing", paragraph.path("continuing").asBoolean());
      if (paragraph.get("part").asText().equals("OPERATIVE")) {
        ((ObjectNode) paragraph).put("status", "OPEN");
      }
    }
    others.publish(EventType.DECISION_RECORDED, decision.get("code").asText(), texts(decision));
  }

  private static void tellProject(OtherService others, ObjectNode project) {
    lists(project, "implementers", "documents", "sources");
    nulls(project, "from", "to");
    others.publish(EventType.PROJECT_REGISTERED, project.get("code").asText(), texts(project));
  }

  private static void tellForum(OtherService others, ObjectNode forum) {
    lists(forum, "alsoPrinted", "constituencies", "documents", "sources");
    others.publish(EventType.FORUM_REGISTERED, forum.get("code").asText(), texts(forum));
  }

  private static void tellMeeting(OtherService others, ObjectNode meeting) {
    lists(meeting, "alsoPrinted", "agendaItems", "sources");
    nulls(meeting, "from", "to");
    others.publish(EventType.MEETING_REGISTERED, meeting.get("code").asText(), texts(meeting));
  }

  private static void tellPartnership(OtherService others, ObjectNode partnership) {
    String code = partnership.get("code").asText();
    JsonNode determinations = partnership.path("determinations");
    JsonNode participations = partnership.path("participations");
    partnership.remove(List.of("determinations", "participations"));
    lists(partnership, "alsoPrinted", "wasteStreams", "documents", "sources");
    others.publish(EventType.PARTNERSHIP_REGISTERED, code, texts(partnership));
    tellChannel(others, code, determinations);
    for (JsonNode determination : determinations) {
      recorded((ObjectNode) determination);
      ObjectNode data = YAML.createObjectNode().put("code", code);
      data.set("determination", texts(determination));
      others.publish(EventType.PARTNERSHIP_DETERMINED, code, data);
    }
    if (!participations.isEmpty()) {
      participations.forEach(one -> recorded((ObjectNode) one));
      ObjectNode data = YAML.createObjectNode().put("code", code);
      data.set("participations", participations);
      others.publish(EventType.PARTNERSHIP_PARTICIPATION_CHANGED, code, data);
    }
  }

  /**
   * PROGRAMME until the day of the determination, its channel from then on: what the owner would
   * derive of these files.
   */
  private static void tellChannel(OtherService others, String code, JsonNode determinations) {
    ObjectNode data = YAML.createObjectNode().put("code", code);
    ArrayNode segments = data.putArray("segments");
    ObjectNode first =
        segments
            .addObject()
            .putNull("from")
            .putNull("to")
            .put("channel", "PROGRAMME")
            .put("why", "PROGRAMME");
    first.putArray("cites");
    for (JsonNode determination : determinations) {
      String day = determination.get("effectiveOn").asText();
      first.put("to", java.time.LocalDate.parse(day).minusDays(1).toString());
      ObjectNode next = segments.addObject().put("from", day).putNull("to");
      next.put("channel", determination.get("channel").asText())
          .put("why", determination.get("firmness").asText());
      if (determination.has("agendaItem")) {
        next.put("agendaItem", determination.get("agendaItem").asText());
      }
      next.putArray("cites");
    }
    others.publish(EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED, code, data);
  }

  private static void tellPlan(OtherService others, ObjectNode plan) {
    String code = plan.get("code").asText();
    boolean adopted = plan.get("status").asText().equals("ADOPTED");
    JsonNode items = plan.get("items");
    plan.remove(List.of("status", "items"));
    lists(plan, "alsoPrinted", "elements", "measures", "sources");
    plan.get("elements").forEach(element -> lists((ObjectNode) element, "alsoPrinted", "sources"));
    ArrayNode keys = plan.putArray("itemKeys");
    items.forEach(item -> keys.add(item.get("key").asText()));
    plan.put("version", 1).put("status", "PROPOSED");
    others.publish(EventType.WORK_PLAN_PROPOSED, code, texts(plan.deepCopy().without("decision")));
    items.forEach(item -> tellItem(others, code, (ObjectNode) item));
    if (adopted) {
      others.publish(EventType.WORK_PLAN_ADOPTED, code, texts(plan.put("status", "ADOPTED")));
      items.forEach(item -> tellItem(others, code, (ObjectNode) item));
    }
  }

  private static void tellItem(OtherService others, String plan, ObjectNode item) {
    lists(item, "dependsOn", "documents", "budgets", "activities", "sources");
    for (JsonNode activity : item.get("activities")) {
      lists((ObjectNode) activity, "conditions", "sources");
    }
    ObjectNode data = YAML.createObjectNode().put("workPlan", plan).put("version", 1);
    data.set("item", item);
    others.publish(EventType.WORK_PLAN_ITEM_STATED, plan, texts(data));
  }

  private static void recorded(ObjectNode fact) {
    fact.remove("externalId");
    fact.put("id", Ids.next().toString()).put("recordedAt", RECORDED);
  }

  private static void lists(ObjectNode thing, String... names) {
    for (String name : names) {
      thing.withArray(name);
    }
  }

  private static void nulls(ObjectNode thing, String... names) {
    for (String name : names) {
      if (!thing.has(name)) {
        thing.putNull(name);
      }
    }
  }

  /** Texts always say which renderings are unofficial. */
  private static JsonNode texts(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("values") && object.has("original")) {
      object.withArray("unofficial");
    }
    node.forEach(Basel::texts);
    return node;
  }

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("deploy/programmes/basel"))) {
      here = here.getParent();
    }
    return here.resolve("deploy/programmes/basel");
  }
}
