package programme.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;

/**
 * Every field of what is written to the registry: the most that it takes is taken, and a little
 * more is refused with a pointer to it.
 */
@QuarkusTest
class FieldLimitsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Object NOTHING = new Object();
  private static final Map<String, ?> SOURCE = Map.of("document", "a note", "place", "row 1");
  private static String partner;
  private static String decision;

  /**
   * One field.
   *
   * @param good the most that is taken, or null where there is nothing special to it
   */
  private record Field(String pointer, Object good, Object... bad) {}

  /** A kind of resource: where it is posted, and the least that is taken. */
  private record Kind(String name, Supplier<String> path, Supplier<Map<String, ?>> least) {}

  @TestFactory
  Stream<DynamicTest> partners() {
    return limits(
        new Kind("partners", () -> "partners", FieldLimitsTest::partner),
        code(),
        text("/name"),
        new Field("/name", null, NOTHING, "A bare string"),
        new Field("/acronym", "a".repeat(50), "", "a".repeat(51), 7, "a\u0000"),
        alsoPrinted(),
        new Field("/alsoPrinted/0/text", null, "", " ", NOTHING, "a".repeat(501)),
        new Field("/alsoPrinted/0/lang", null, "", "not a tag", NOTHING),
        new Field("/alsoPrinted/0/source", null, NOTHING),
        new Field("/type", "FINANCIAL_INSTITUTION", "BANK", "ngo", "", NOTHING, 1),
        new Field("/country", "TT", "XX", "tt", "TTO", ""),
        new Field("/unRegion", "WEOG", "EUROPE", ""),
        new Field("/sectors", times(50, "s".repeat(100)), times(51, "s")),
        new Field("/sectors/0", null, "", "s".repeat(101)),
        new Field(
            "/serves",
            times(50, Map.of("unRegion", "AFRICA")),
            times(51, Map.of("unRegion", "AFRICA"))),
        new Field("/serves/0", null, Map.of(), Map.of("countries", List.of())),
        new Field("/serves/0/subRegion", null, "", "s".repeat(201)),
        new Field("/serves/0/countries", null, List.of("XX"), times(251, "NG")),
        sources(),
        new Field("/sources/0/document", null, "", NOTHING, "d".repeat(201)),
        new Field("/sources/0/place", null, "", NOTHING, "p".repeat(2001)),
        new Field("/unheardOf", null, "x"));
  }

  @TestFactory
  Stream<DynamicTest> partnerships() {
    return limits(
        new Kind("partnerships", () -> "partnerships", FieldLimitsTest::partnership),
        code(),
        text("/name"),
        new Field("/name", null, NOTHING),
        new Field("/acronym", "a".repeat(50), "", "a".repeat(51)),
        alsoPrinted(),
        new Field("/scope", "LOCAL", "WORLD", NOTHING),
        new Field("/area", null, NOTHING, "Africa"),
        text("/area/label"),
        new Field("/area/unRegion", "GRULAC", "LATIN_AMERICA"),
        new Field("/area/subRegion", "s".repeat(200), "", "s".repeat(201)),
        new Field("/area/country", "EC", "XX"),
        new Field("/area/city", "c".repeat(200), "", "c".repeat(201)),
        new Field("/model", "MULTI_STAKEHOLDER", "PUBLIC"),
        new Field(
            "/umbrella",
            null,
            Map.of("ledBy", "unep"),
            Map.of("name", Requests.text("An umbrella"))),
        new Field("/umbrella/ledBy", null, "Not A Code", "c".repeat(101)),
        new Field("/throughCentre/centre", "a-centre", "Not A Code", "c".repeat(101)),
        new Field("/inResponseTo/decision", "OEWG-VI-19", "VIII/5", "", NOTHING, "d".repeat(101)),
        new Field("/inResponseTo/paragraph", null, "", "p".repeat(51)),
        new Field("/wasteStreams", times(50, "e-waste"), times(51, "e-waste")),
        new Field("/wasteStreams/0", null, "E Waste", "w".repeat(101)),
        text("/summary"),
        new Field(
            "/documents",
            times(100, Map.of("symbol", "UNEP/CHW.9/13")),
            times(101, Map.of("symbol", "x"))),
        new Field("/documents/0", null, Map.of()),
        new Field("/documents/0/symbol", null, "", "s".repeat(201)),
        new Field("/documents/0/urls", null, Map.of("en", "no url")),
        new Field("/documents/0/sha256", null, "abc", "G".repeat(64)),
        new Field("/status", "ACTIVE", "OPEN", ""),
        sources());
  }

  @TestFactory
  Stream<DynamicTest> projects() {
    return limits(
        new Kind("projects", () -> "projects", FieldLimitsTest::project),
        code(),
        text("/title"),
        new Field("/title", null, NOTHING),
        new Field("/partnership", "c".repeat(100), "c".repeat(101), "Not A Code", ""),
        new Field("/kind", "CAPACITY_BUILDING", "STUDY", NOTHING),
        new Field("/implementers", times(100, "a-centre"), times(101, "a-centre")),
        new Field("/implementers/0", null, "Not A Code", "c".repeat(101)),
        new Field("/from", "2008-02-29", "2008-02-30", "29.2.2008", "2007", 2008),
        new Field("/to", "9999-12-31", "yesterday"),
        new Field("/status", "CANCELLED", "DONE", NOTHING),
        new Field(
            "/documents", times(100, Map.of("symbol", "x")), times(101, Map.of("symbol", "x"))),
        sources());
  }

  @TestFactory
  Stream<DynamicTest> facts_of_a_partnership() {
    String code = UUID.randomUUID().toString();
    Requests.post("partnerships", Requests.partnership(code, Map.of())).then().statusCode(201);
    String facts = "partnerships/" + code + "/";
    Field authority =
        new Field(
            "/authority",
            Map.of("decision", "VIII-5", "paragraph", "p".repeat(50)),
            NOTHING,
            Map.of(),
            Map.of("decision", "VIII-5", "document", "a note"),
            Map.of("document", "a note", "paragraph", "2"),
            Map.of("decision", "VIII/5"),
            Map.of("document", "d".repeat(201)),
            Map.of("document", "a note", "place", "p".repeat(2001)));
    return Stream.of(
            limits(
                new Kind(
                    "status changes",
                    () -> facts + "status-changes",
                    () -> Map.of("to", "ACTIVE", "authority", SOURCE)),
                new Field("/to", null, "OPEN", NOTHING),
                new Field("/effectiveOn", null, "soon", "2008-13-01"),
                new Field("/note", null, "bare"),
                new Field("/authority", null, authority.bad()),
                externalId(null)),
            limits(
                new Kind(
                    "determinations",
                    () -> facts + "determinations",
                    () -> Requests.determination("PROGRAMME", "SUGGESTED", "2008-06-27")),
                new Field("/outcome", "PARTNERSHIP", "MAYBE", NOTHING),
                new Field("/definedIn", "d".repeat(200), "", "d".repeat(201)),
                text("/grounds"),
                new Field("/channel", "REGIONAL_CENTRE_REPORTS", "NOWHERE", NOTHING),
                new Field("/agendaItem", null, "7(c)", ""),
                new Field("/firmness", "DECIDED", "FIRM", NOTHING),
                new Field("/effectiveTo", "2008-06-27", "2008-06-26", "later"),
                authority,
                externalId("determination"),
                sources()),
            limits(
                new Kind(
                    "participations",
                    () -> facts + "participations",
                    () -> Map.of("partner", partner, "role", "FUNDER", "from", day(), "to", today)),
                new Field("/partner", null, NOTHING, "Not A Code", "c".repeat(101)),
                new Field("/role", "OBSERVER", "SPONSOR", NOTHING),
                new Field("/to", null, "1900-01-01", "never"),
                new Field("/member", null, "no-uuid", 1),
                externalId("participation"),
                sources()))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> rules_and_mergers() {
    Field appliesTo =
        new Field(
            "/appliesTo",
            Map.of("partnerships", times(500, "a-code")),
            NOTHING,
            Map.of(),
            Map.of("throughCentre", false),
            Map.of("throughCentre", true, "scopes", List.of("GLOBAL")),
            Map.of("partnerships", List.of()),
            Map.of("partnerships", times(501, "a-code")),
            Map.of("partnerships", List.of("Not A Code")),
            Map.of("scopes", times(5, "GLOBAL")),
            Map.of("scopes", List.of("WORLD")));
    return Stream.of(
            limits(
                new Kind("defaults", () -> "reporting-defaults", () -> rule(SOURCE)),
                appliesTo,
                new Field("/channel", "REGIONAL_CENTRE_REPORTS", "AGENDA", NOTHING),
                new Field("/agendaItem", null, "7(c)"),
                new Field("/effectiveTo", "2008-06-27", "2008-06-26"),
                externalId("default"),
                sources()),
            limits(
                new Kind(
                    "directions",
                    () -> "reporting-directions",
                    () -> rule(Map.of("decision", decision, "paragraph", "2"))),
                appliesTo,
                new Field("/channel", "REGIONAL_CENTRE_REPORTS", "AGENDA", NOTHING),
                new Field("/agendaItem", null, "7(c)"),
                new Field("/effectiveTo", "2008-06-27", "2008-06-26"),
                new Field("/authority", null, NOTHING, SOURCE, Map.of("decision", "VIII-5")),
                externalId("direction"),
                sources()),
            limits(
                new Kind(
                    "mergers",
                    () -> "partners/" + partner + "/merger",
                    () -> Map.of("into", partner)),
                new Field("/into", null, NOTHING, "Not A Code", "c".repeat(101)),
                new Field("/reason", null, "bare"),
                new Field("/authority", null, Map.of(), Map.of("decision", "VIII/5"))))
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> limits(Kind kind, Field... fields) {
    prepare();
    List<DynamicTest> tests = new ArrayList<>();
    for (Field field : fields) {
      if (field.good() != null) {
        tests.add(
            DynamicTest.dynamicTest(
                kind.name() + " take " + field.pointer() + " at its most",
                () -> taken(kind, field.pointer(), field.good())));
      }
      for (int n = 0; n < field.bad().length; n++) {
        Object bad = field.bad()[n];
        tests.add(
            DynamicTest.dynamicTest(
                kind.name() + " refuse " + field.pointer() + " #" + n,
                () -> refused(kind, field.pointer(), bad)));
      }
    }
    return tests.stream();
  }

  private static void taken(Kind kind, String pointer, Object value) {
    Response answer = send(kind, pointer, value);
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
  }

  /** A fault of a whole is told of the whole; one of a part of the part or what it is in. */
  private static void refused(Kind kind, String pointer, Object value) {
    Response answer = send(kind, pointer, value);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    List<String> pointers = answer.jsonPath().getList("errors.pointer");
    assertThat(pointers).as(answer.asString()).isNotEmpty();
    assertThat(pointers)
        .as(answer.asString())
        .anyMatch(
            told ->
                told.startsWith(pointer)
                    || pointer.startsWith(told)
                    || told.matches("/inOrder|/general|/itemOfAgenda|/directed"));
  }

  private static Response send(Kind kind, String pointer, Object value) {
    ObjectNode body = JSON.valueToTree(kind.least().get());
    put(body, JsonPointer.compile(pointer), value);
    return Requests.post(kind.path().get(), JSON.convertValue(body, Map.class));
  }

  /** Sets the member, and makes what it is in where that is not there. */
  private static void put(JsonNode body, JsonPointer pointer, Object value) {
    JsonNode parent = body;
    for (JsonPointer at = pointer; !at.tail().matches(); at = at.tail()) {
      String name = at.getMatchingProperty();
      boolean list = at.tail().getMatchingProperty().equals("0");
      if (parent instanceof ArrayNode array) {
        parent = array.isEmpty() ? array.addObject() : array.get(0);
      } else {
        ObjectNode object = (ObjectNode) parent;
        parent =
            object.has(name)
                    && object.get(name).isContainerNode()
                    && object.get(name).isArray() == list
                ? object.get(name)
                : list ? object.putArray(name) : object.putObject(name);
      }
    }
    String last = pointer.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.removeAll().add(JSON.<JsonNode>valueToTree(value));
    } else if (value == NOTHING) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, JSON.valueToTree(value));
    }
  }

  private static Field code() {
    return new Field(
        "/code",
        null,
        NOTHING,
        "",
        "c".repeat(101),
        "Capital",
        "under_score",
        "-leading",
        "double--hyphen",
        "trailing-",
        "ünïcode",
        "a b",
        1);
  }

  private static Field text(String pointer) {
    return new Field(
        pointer,
        Map.of("values", Map.of("en", "x".repeat(20_000), "zh-Hant", "文"), "original", "en"),
        "a bare string",
        Map.of("values", Map.of(), "original", "en"),
        Map.of("values", Map.of("en", "x")),
        Map.of("values", Map.of("en", "x"), "original", "fr"),
        Map.of("values", Map.of("en", "x"), "original", "en", "unofficial", List.of("fr")),
        Map.of("values", Map.of("en", "x"), "original", "en", "unofficial", List.of("en")),
        Map.of("values", Map.of("en", " "), "original", "en"),
        Map.of("values", Map.of("no tag", "x"), "original", "no tag"),
        Map.of("values", Map.of("en", "x\u0000"), "original", "en"),
        Map.of("values", Map.of("en", "x".repeat(20_001)), "original", "en"));
  }

  private static Field alsoPrinted() {
    Map<String, ?> name = Map.of("text", "t".repeat(500), "lang", "zh-Hans-CN", "source", SOURCE);
    return new Field("/alsoPrinted", times(50, name), times(51, name), "a name");
  }

  private static Field sources() {
    Map<String, ?> longest = Map.of("document", "d".repeat(200), "place", "p".repeat(2000));
    return new Field("/sources", times(50, longest), times(51, longest), SOURCE);
  }

  private static Field externalId(String prefix) {
    return new Field(
        "/externalId",
        prefix == null ? null : (prefix + UUID.randomUUID() + "e".repeat(200)).substring(0, 200),
        "",
        "e".repeat(201),
        7);
  }

  private static List<Object> times(int times, Object value) {
    return Collections.nCopies(times, value);
  }

  private static Map<String, ?> partner() {
    return Map.of(
        "code", UUID.randomUUID().toString(), "name", Requests.text("A partner"), "type", "NGO");
  }

  private static Map<String, ?> partnership() {
    return Requests.partnership(UUID.randomUUID().toString(), Map.of());
  }

  private static Map<String, ?> project() {
    return Map.of(
        "code",
        UUID.randomUUID().toString(),
        "title",
        Requests.text("A project"),
        "kind",
        "PILOT",
        "status",
        "UNDERWAY");
  }

  private static Map<String, ?> rule(Map<String, ?> authority) {
    return Map.of(
        "appliesTo",
        Map.of("partnerships", List.of("nobody-registered-this")),
        "channel",
        "PROGRAMME",
        "effectiveOn",
        "2008-06-27",
        "authority",
        authority);
  }

  private static int days;
  private static String today;

  /** Another each time, so that roles overlap none. */
  private static String day() {
    today = java.time.LocalDate.of(1950, 1, 1).plusDays(days++).toString();
    return today;
  }

  private static void prepare() {
    if (partner == null) {
      partner = UUID.randomUUID().toString();
      Requests.post(
              "partners",
              Map.of("code", partner, "name", Requests.text("A partner"), "type", "NGO"))
          .then()
          .statusCode(201);
      decision = "L-" + System.nanoTime();
      try (OtherService conference = new OtherService()) {
        conference.publish(
            EventType.DECISION_ADOPTED, decision, data -> data.put("code", decision));
      }
    }
  }
}
