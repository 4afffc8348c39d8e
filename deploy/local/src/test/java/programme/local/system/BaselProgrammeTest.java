package programme.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import programme.embedded.ProjectRoot;
import programme.local.SystemUnderTest;

/**
 * What a newcomer finds after {@code ./programme up}: the Basel programme, whole, as its source
 * says.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BaselProgrammeTest {
  private static final Path BASEL = ProjectRoot.find().resolve("deploy/programmes/basel");
  private static SystemUnderTest system;
  private static Api open;
  private static Api secretariat;

  @BeforeAll
  static void up() {
    system = SystemUnderTest.up();
    open = Api.open(system);
    secretariat = Api.secretariat(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void the_eleven_partnerships_have_their_codes_statuses_and_sources() {
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode one : open.get("/api/v1/partnerships").get("items")) {
      statuses.put(one.get("code").asText(), one.get("status").asText());
      assertThat(one.get("sources")).isNotEmpty();
      assertThat(one.get("name").get("values")).isNotEmpty();
    }
    assertThat(statuses)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("mppi", "ACTIVE"),
                    Map.entry("pace", "INTERIM"),
                    Map.entry("asbestos-waste", "NOT_SUPPORTED"),
                    Map.entry("mercury", "EXPLORATORY"),
                    Map.entry("heavy-metals", "NOT_SUPPORTED"),
                    Map.entry("e-waste-asia-pacific", "ACTIVE"),
                    Map.entry("e-waste-south-america", "ACTIVE"),
                    Map.entry("used-oils-africa", "PROPOSED"),
                    Map.entry("used-oils-caribbean", "PROPOSED"),
                    Map.entry("municipalities-guayaquil", "ACTIVE"),
                    Map.entry("unfccc-cdm", "PROPOSED"))));
    JsonNode mppi = open.get("/api/v1/partnerships/mppi").get("name").get("values");
    assertThat(mppi.get("zh").asText()).isEqualTo("移动电话伙伴关系倡议 (移动电话倡议)");
    assertThat(mppi.get("en").asText()).isEqualTo("Mobile Phone Partnership Initiative (MPPI)");
  }

  @Test
  void channels_are_those_of_the_source_on_each_of_its_days() {
    for (String code :
        List.of("mppi", "pace", "asbestos-waste", "mercury", "heavy-metals", "unfccc-cdm")) {
      assertThat(channel(code, "2008-06-23")).isEqualTo("PROGRAMME");
      assertThat(channel(code, "2012-01-01")).isEqualTo("PROGRAMME");
    }
    for (String code : List.of("e-waste-asia-pacific", "e-waste-south-america")) {
      assertThat(channel(code, "2008-06-23")).isEqualTo("AGENDA_ITEM 7(c)");
      assertThat(channel(code, "2012-01-01")).isEqualTo("AGENDA_ITEM 7(c)");
    }
    for (String code :
        List.of("used-oils-africa", "used-oils-caribbean", "municipalities-guayaquil")) {
      assertThat(channel(code, "2008-06-26")).isEqualTo("PROGRAMME");
      assertThat(channel(code, "2008-06-27")).isEqualTo("REGIONAL_CENTRE_REPORTS");
    }
  }

  @Test
  void the_plan_of_2009_has_eight_items_with_every_activity() {
    JsonNode plan = open.get("/api/v1/work-plans/2009-2010");
    List<Integer> activities = new ArrayList<>();
    List<String> onFunds = new ArrayList<>();
    for (JsonNode item : plan.get("items")) {
      int count = 0;
      for (JsonNode activity : item.get("activities")) {
        count += activity.get("kind").asText().equals("NOTE") ? 0 : 1;
        if (activity.get("conditions").toString().contains("SUBJECT_TO_FUNDS")) {
          onFunds.add(item.get("key").asText() + "/" + activity.get("key").asText());
        }
      }
      activities.add(count);
    }
    assertThat(activities).containsExactly(2, 7, 5, 4, 4, 1, 3, 1);
    assertThat(onFunds).hasSize(1).allMatch(key -> key.startsWith("mercury/"));
    assertThat(plan.get("status").asText()).isEqualTo("PROPOSED");
    assertThat(open.get("/api/v1/work-plans/2007-2008").get("items")).hasSize(10);
  }

  @Test
  void a_draft_plan_is_nobodys_but_the_secretariats() {
    assertThat(open.get("/api/v1/work-plans/2010-2012", "application/json").status())
        .isEqualTo(404);
    assertThat(secretariat.get("/api/v1/work-plans/2010-2012").get("status").asText())
        .isEqualTo("DRAFT");
  }

  @Test
  void the_proposed_decision_has_its_preamble_and_its_nine_numbers() {
    assertThat(open.get("/api/v1/decisions").get("items")).hasSize(3);
    JsonNode decision = open.get("/api/v1/decisions/cop9-partnership-programme");
    assertThat(decision.get("symbol").asText()).isEqualTo("IX/…");
    assertThat(decision.get("status").asText()).isEqualTo("PROPOSED");
    Map<String, JsonNode> paragraphs = new TreeMap<>();
    decision.get("paragraphs").forEach(one -> paragraphs.put(one.get("key").asText(), one));
    assertThat(
            paragraphs.values().stream()
                .filter(one -> one.get("part").asText().equals("PREAMBULAR")))
        .hasSize(3);
    assertThat(paragraphs)
        .containsKeys("1", "2", "3", "4a", "4b", "5a", "5b", "5c", "6", "7", "8", "9");
    assertThat(paragraphs.get("4a").get("verb").asText()).isEqualTo("INVITES");
    assertThat(paragraphs.get("4a").get("addressees").findValuesAsText("group"))
        .containsExactly("PRIVATE_SECTOR");
    assertThat(paragraphs.get("4a").get("dueOn").asText()).isEqualTo("2008-09-15");
    assertThat(paragraphs.get("3").get("conditions").toString()).contains("SUBJECT_TO_FUNDS");
    assertThat(paragraphs.get("7").get("conditions").toString()).contains("IN_A_POSITION_TO_DO_SO");
    assertThat(open.get("/api/v1/meetings").get("items").findValuesAsText("code"))
        .containsExactlyInAnyOrder("COP-8", "OEWG-6", "COP-9", "OEWG-7", "COP-10");
  }

  @Test
  void both_calls_of_2008_are_closed_and_say_so_to_who_is_late() {
    JsonNode calls = open.get("/api/v1/calls").get("items");
    assertThat(calls.findValuesAsText("id"))
        .containsExactlyInAnyOrder("2008-business-industry", "2008-ngo");
    for (JsonNode call : calls) {
      assertThat(call.get("status").asText()).isEqualTo("CLOSED");
      assertThat(java.time.Instant.parse(call.get("closesAt").asText()))
          .isEqualTo(java.time.Instant.parse("2008-09-15T22:00:00Z"));
    }
    Api.Answer refused =
        Api.as(system, "partner", "an-ngo")
            .post("/api/v1/nominations", Nominations.of("2008-ngo", "an-ngo"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asText()).isEqualTo("/problems/call-closed");
    assertThat(
            refused.json().has("closesAt")
                && refused.json().has("receivedAt")
                && refused.json().has("timeZone"))
        .isTrue();
    assertThat(refused.body()).doesNotContain("nominee@");
  }

  @Test
  void every_path_is_answered_by_its_owner_and_by_no_other() {
    Map<String, String> owners = new TreeMap<>();
    for (String service : List.of("partnership", "workplan", "nomination", "reporting")) {
      JsonNode api = open.get("/openapi/" + service + "?format=json");
      api.get("paths")
          .fieldNames()
          .forEachRemaining(path -> assertThat(owners.put(path, service)).as(path).isNull());
    }
    assertThat(owners).hasSizeGreaterThan(40);
    owners.forEach(
        (path, service) -> {
          if (path.startsWith("/api/") && !path.endsWith("/" + service)) {
            String resource = path.substring("/api/v1/".length()).split("/")[0];
            assertThat(routes()).as(path).containsEntry(resource, service);
          }
        });
  }

  @Test
  void what_nobody_answers_is_a_problem_and_no_page() {
    for (String path : List.of("/api/v1/nothing", "/nothing", "/api/v2/partnerships")) {
      Api.Answer answer = open.get(path, "text/html");
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
    }
    assertThat(open.get("/problems/call-closed", "text/html").body()).contains("call-closed");
  }

  @Test
  @Order(100)
  void loading_again_changes_nothing() {
    SystemUnderTest.Result again = system.programme("load", BASEL.toString());
    assertThat(again.code()).as(again.said()).isZero();
    assertThat(again.said())
        .containsPattern("load: 0 created, 0 changed, [0-9]+ unchanged, 0 refused");
  }

  @Test
  @Order(101)
  void one_fact_changed_in_the_files_is_the_one_that_changes() throws IOException {
    Path copy = system.home().resolve("changed-programme");
    copyTo(copy);
    Path file = copy.resolve("partnerships.yaml");
    String text = Files.readString(file);
    assertThat(text).contains("acronym: MPPI");
    Files.writeString(file, text.replace("acronym: MPPI", "acronym: MPPI-2"));

    SystemUnderTest.Result changed = system.programme("load", copy.toString());
    assertThat(changed.code()).as(changed.said()).isZero();
    assertThat(changed.said())
        .containsPattern("load: 0 created, 1 changed, [0-9]+ unchanged, 0 refused");
    assertThat(open.get("/api/v1/partnerships/mppi").get("acronym").asText()).isEqualTo("MPPI-2");
    assertThat(open.get("/api/v1/dashboard/partnerships/mppi").toString()).contains("MPPI-2");
  }

  @Test
  @Order(102)
  void what_was_there_is_there_after_a_stop_and_a_start() {
    int partnerships = open.get("/api/v1/partnerships").get("items").size();
    assertThat(system.down().code()).isZero();
    SystemUnderTest.Result started = system.start();
    assertThat(started.code()).as(started.said()).isZero();
    assertThat(open.get("/api/v1/partnerships").get("items")).hasSize(partnerships);
    assertThat(open.get("/api/v1/dashboard/partnerships/mppi").toString()).contains("MPPI-2");
    assertThat(system.programme("load", BASEL.toString()).said())
        .containsPattern("load: 0 created, 1 changed");
  }

  private static String channel(String code, String day) {
    JsonNode channel = open.get("/api/v1/partnerships/" + code + "/reporting-channel?asOf=" + day);
    String item = channel.path("agendaItem").asText("");
    return item.isEmpty()
        ? channel.get("channel").asText()
        : channel.get("channel").asText() + " " + item;
  }

  private static Map<String, String> routes() {
    Map<String, String> routes = new TreeMap<>();
    try {
      JsonNode api =
          new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
              .readTree(ProjectRoot.find().resolve("deploy/routes.yaml").toFile())
              .get("api");
      api.properties()
          .forEach(
              service ->
                  service.getValue().forEach(one -> routes.put(one.asText(), service.getKey())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return routes;
  }

  private static void copyTo(Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(BASEL)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }
}
