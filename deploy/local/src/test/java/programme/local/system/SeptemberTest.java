package programme.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programme.local.SystemUnderTest;

/**
 * The programme in September 2008, its calls open; and what is left of 200 writes when a process
 * dies among them.
 */
class SeptemberTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static SystemUnderTest system;
  private static Api open;
  private static Api secretariat;

  @BeforeAll
  static void up() {
    system = SystemUnderTest.up("--as-of", "2008-09-01T09:00:00+02:00");
    open = Api.open(system);
    secretariat = Api.secretariat(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void a_nomination_is_taken_and_seen_on_the_dashboard() {
    int before = nominations();
    Api ngo = Api.as(system, "partner", "ngo-one");
    Api.Answer taken = ngo.post("/api/v1/nominations", Nominations.of("2008-ngo", "ngo-one"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    assertThat(taken.json().get("receivedAt").asText()).startsWith("2008-09-01T");
    assertThat(taken.json().get("receipt").get("hash").asText()).hasSize(64);
    Eventually.holds(PATIENCE, () -> assertThat(nominations()).isGreaterThan(before));
    assertThat(open.get("/api/v1/dashboard/nominations").toString())
        .doesNotContain("A Person")
        .doesNotContain("nominee@");
  }

  @Test
  void a_partnership_registered_a_moment_ago_can_be_named_and_resolves() {
    assertThat(secretariat.post("/api/v1/partnerships", Partnerships.of("just-now")).status())
        .isEqualTo(201);
    Api ngo = Api.as(system, "partner", "ngo-two");
    Api.Answer taken =
        ngo.post(
            "/api/v1/nominations",
            Nominations.of("2008-ngo", "ngo-two", "just-now", "never-heard-of"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    String path = "/api/v1/nominations/" + taken.json().get("id").asText();
    Eventually.holds(
        PATIENCE,
        () -> {
          var resolved = new TreeMap<String, Boolean>();
          ngo.get(path)
              .get("interests")
              .forEach(
                  one ->
                      resolved.put(
                          one.get("partnership").asText(), one.get("resolved").asBoolean()));
          assertThat(resolved)
              .containsEntry("just-now", true)
              .containsEntry("never-heard-of", false);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"partnership", "workplan", "nomination", "reporting"})
  void whoever_is_killed_amid_200_writes_every_acknowledged_one_is_in_the_read_model_once(
      String victim) {
    Set<String> acknowledged = new HashSet<>();
    for (int n = 0; n < 200; n++) {
      if (n == 100) {
        system.kill(victim);
      }
      String code = "kill-" + victim + "-" + n;
      if (secretariat.post("/api/v1/partnerships", Partnerships.of(code)).status() == 201) {
        acknowledged.add(code);
      }
    }
    system.awaitReady(victim);
    assertThat(acknowledged).hasSizeGreaterThan(victim.equals("partnership") ? 90 : 199);
    Partnerships.allAreThereOnce(open, "kill-" + victim + "-", acknowledged);
  }

  @Test
  void writes_go_on_while_the_broker_is_away_and_nothing_is_lost() {
    Set<String> acknowledged = new HashSet<>();
    system.brokerAway();
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < until) {
      String code = "away-" + acknowledged.size();
      assertThat(secretariat.post("/api/v1/partnerships", Partnerships.of(code)).status())
          .isEqualTo(201);
      acknowledged.add(code);
      programme.local.parts.Pause.of(Duration.ofMillis(50));
    }
    system.brokerBack();
    Partnerships.allAreThereOnce(open, "away-", acknowledged);
  }

  @Test
  void a_published_note_is_the_same_bytes_in_every_format_after_its_service_was_killed() {
    String path = "/api/v1/reports/" + noteInChinese();
    Eventually.holds(
        PATIENCE,
        () -> assertThat(secretariat.get(path).get("status").asText()).isEqualTo("DRAFT"));
    Api.Answer published = secretariat.act(path + "/publication");
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    var before = new TreeMap<String, String>();
    for (JsonNode format : published.json().get("formats")) {
      String type = format.get("mediaType").asText();
      before.put(type, open.get(path, type).body());
    }
    assertThat(before).hasSize(5);

    system.kill("reporting");
    system.awaitReady("reporting");

    before.forEach((type, body) -> assertThat(open.get(path, type).body()).isEqualTo(body));
  }

  private static String noteInChinese() {
    for (JsonNode report : secretariat.get("/api/v1/reports").get("items")) {
      if (report.get("kind").asText().equals("NOTE")
          && report.get("language").asText().equals("zh")) {
        return report.get("id").asText();
      }
    }
    throw new AssertionError("the Basel programme has no note in Chinese");
  }

  private static int nominations() {
    int submitted = 0;
    for (JsonNode count : open.get("/api/v1/dashboard/nominations").findValues("total")) {
      submitted += count.asInt();
    }
    return submitted;
  }
}
