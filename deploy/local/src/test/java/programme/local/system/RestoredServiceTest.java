package programme.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import programme.embedded.Secrets;
import programme.local.SystemUnderTest;

/** A service's database is put back to an earlier state, while all others go on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoredServiceTest {
  private static final String SENTENCE =
      "The topic programme.partnership is ahead of the database of partnership by ";
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
  @Order(1)
  void a_projection_that_differs_from_its_owner_is_found_with_its_key() throws SQLException {
    assertThat(verify()).returns(0, SystemUnderTest.Result::code);
    sql("reporting", "update read_partnership set scope = 'LOCAL' where code = 'mppi'");
    sql("reporting", "update read_meeting set code = 'COP-99' where code = 'COP-9'");

    var found = verify();

    assertThat(found.code()).isEqualTo(1);
    assertThat(found.said())
        .contains("different: mppi", "missing: COP-9", "surplus: COP-99", "2 of ");
    sql("reporting", "update read_partnership set scope = 'GLOBAL' where code = 'mppi'");
    sql("reporting", "update read_meeting set code = 'COP-9' where code = 'COP-99'");
    assertThat(verify()).returns(0, SystemUnderTest.Result::code);
  }

  @Test
  @Order(2)
  void a_service_put_back_refuses_to_start_and_restored_makes_all_follow_it_again()
      throws Exception {
    stopped();
    sql("postgres", "create database earlier owner partnership_owner template partnership");
    started();
    AtomicInteger written = new AtomicInteger();
    Thread others = new Thread(() -> goOn(written));
    others.start();
    register("lost");
    change("mppi", "Changed, and lost");
    Eventually.holds(
        Duration.ofSeconds(20),
        () ->
            assertThat(seen("lost").status()).as("dashboard of what will be lost").isEqualTo(200));

    stopped();
    sql(
        "postgres",
        "drop database partnership with (force)",
        "alter database earlier rename to partnership");
    system.release("partnership");
    Eventually.holds(Duration.ofSeconds(90), () -> assertThat(log()).contains(SENTENCE));
    assertThat(log()).contains("Run ./programme restored partnership");
    assertThat(system.status("partnership").path("ready").asBoolean()).isFalse();

    var restored = system.programme("restored", "partnership");

    assertThat(restored.code()).as(restored.said()).isZero();
    assertThat(restored.said()).contains("partnership is at epoch 2", "1 are gone");
    system.awaitReady("partnership");
    register("entered-again");
    others.interrupt();
    others.join();
    assertThat(written.get()).isPositive();
    var compared = verify();
    assertThat(compared.code()).as(compared.said()).isZero();
    assertThat(seen("lost").status()).isEqualTo(404);
    assertThat(seen("entered-again").status()).isEqualTo(200);
    assertThat(seen("mppi").body()).doesNotContain("Changed, and lost");
  }

  /** Another service is written to until it is interrupted. */
  private static void goOn(AtomicInteger written) {
    Api writer = Api.secretariat(system);
    while (!Thread.interrupted()) {
      ObjectNode meeting =
          Api.JSON
              .createObjectNode()
              .put("code", "FORUM-" + written.incrementAndGet())
              .put("body", "FORUM");
      meeting.set("title", text("A meeting"));
      meeting.putNull("from").putNull("to");
      assertThat(writer.post("/api/v1/meetings", meeting).status()).isEqualTo(201);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void stopped() {
    system.hold("partnership");
    system.kill("partnership");
  }

  private static void started() {
    system.release("partnership");
    system.awaitReady("partnership");
  }

  private static void register(String code) {
    ObjectNode partnership = Api.JSON.createObjectNode().put("code", code).put("scope", "GLOBAL");
    partnership.set("name", text("A partnership"));
    partnership.putObject("area").set("label", text("The world"));
    assertThat(secretariat.post("/api/v1/partnerships", partnership).status()).isEqualTo(201);
  }

  private static void change(String code, String name) {
    ObjectNode step = Api.JSON.createObjectNode().put("to", "COMPLETED").putNull("effectiveOn");
    step.put("effectiveOn", "2008-08-01").putObject("authority").put("decision", "VIII-5");
    step.set("note", text(name));
    assertThat(secretariat.post("/api/v1/partnerships/" + code + "/status-changes", step).status())
        .isEqualTo(201);
  }

  private static ObjectNode text(String english) {
    ObjectNode text = Api.JSON.createObjectNode().put("original", "en");
    text.putObject("values").put("en", english);
    return text;
  }

  private static Api.Answer seen(String partnership) {
    return open.get("/api/v1/dashboard/partnerships/" + partnership, "application/json");
  }

  private static String log() {
    try {
      return Files.readString(system.home().resolve("logs/partnership.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SystemUnderTest.Result verify() {
    return system.programme("verify");
  }

  private static void sql(String database, String... statements) throws SQLException {
    String password = Secrets.in(system.home()).password("postgres");
    String url = "jdbc:postgresql://localhost:%d/%s".formatted(system.port("postgres"), database);
    try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }
}
