package programme.reporting.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.kit.events.EventType;
import programme.kit.testing.Project;
import programme.kit.testing.Tokens;
import programme.reporting.Api;
import programme.reporting.Programme;

/** The commands of docs/guides/regional-centre.md do what it says. */
@QuarkusTest
class CentreDayTest {
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  private final Programme programme = new Programme();
  private final String meeting = "COP-9-" + programme.suffix;

  @BeforeEach
  void tell() {
    programme.tellPartnership().tellParticipation("HOST", "2007-01-01", null).tellPlan();
    programme.others.publish(
        EventType.MEETING_REGISTERED, meeting, data -> data.put("code", meeting));
  }

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void a_centres_day_goes_as_its_guide_says() throws Exception {
    awaitPlan();
    String told = run();

    assertThat(told)
        .contains("The line was cut.", "The first answer again.")
        .contains("-part-2: Which partners?")
        .contains("Part 2 went on with three partners");
    JsonNode tried = answer("dry-run.json");
    assertThat(tried.at("/counts").toString())
        .isEqualTo("{\"records\":4,\"created\":1,\"revised\":0,\"unchanged\":0,\"refused\":3}");
    assertThat(tried.findValuesAsText("pointer"))
        .containsExactly("/narrative", "/measures/0/reason", "/period/from");
    assertThat(tried.findValuesAsText("line")).containsExactly("3", "4", "5");
    assertThat(answer("sent.json").at("/counts/created").asInt()).isEqualTo(4);
    assertThat(answer("answered.json").at("/counts").toString())
        .isEqualTo("{\"records\":4,\"created\":0,\"revised\":1,\"unchanged\":3,\"refused\":0}");
    Api.partner(programme.partner)
        .get("/api/v1/progress-updates")
        .then()
        .body("items.size()", equalTo(4))
        .body("items.status", equalTo(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED")))
        .body("items.revision", hasItems(1, 2));
  }

  private void awaitPlan() {
    org.awaitility.Awaitility.await()
        .until(
            () -> RestAssured.get("/api/v1/measure-matrix/" + programme.plan).statusCode() == 200);
  }

  private JsonNode answer(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }

  private String run() throws Exception {
    StringBuilder commands = new StringBuilder("set -euo pipefail\n");
    COMMANDS
        .matcher(Files.readString(Project.file("docs", "guides", "regional-centre.md")))
        .results()
        .forEach(block -> commands.append(block.group(1)));
    Path script = Files.writeString(folder.resolve("day.sh"), commands);
    Path told = folder.resolve("told.txt");
    ProcessBuilder day =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    day.environment().put("PROGRAMME", "http://localhost:" + RestAssured.port);
    day.environment().put("PLAN", programme.plan);
    day.environment().put("MEETING", meeting);
    day.environment().put("TOKEN", Tokens.of("regional-centre", programme.partner));
    day.environment().put("SECRETARIAT", Tokens.secretariat());
    Process running = day.start();
    boolean ended = running.waitFor(60, TimeUnit.SECONDS);
    running.destroyForcibly();
    String output = Files.readString(told);
    assertThat(ended && running.exitValue() == 0).as(output).isTrue();
    return output;
  }
}
