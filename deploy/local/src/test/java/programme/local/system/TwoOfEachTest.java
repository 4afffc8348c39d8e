package programme.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import programme.local.Ports;
import programme.local.SystemUnderTest;
import programme.local.parts.Pause;

/**
 * Two processes of each service: what is left of the writes when the one that publishes dies or
 * stands still.
 */
class TwoOfEachTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(5);
  private static final Duration AFTER_A_STOP = Duration.ofSeconds(12);
  private static SystemUnderTest system;
  private static Api open;
  private static Api secretariat;

  @BeforeAll
  static void up() {
    system = SystemUnderTest.up("--replicas", "2");
    open = Api.open(system);
    secretariat = Api.secretariat(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void when_every_leader_is_killed_others_publish_within_5_seconds() throws Exception {
    Eventually.holds(LONG, () -> assertThat(leaders()).hasSize(4));
    List<String> leaders = leaders();
    List<ProcessHandle> processes = leaders.stream().map(system::process).toList();
    leaders.forEach(system::hold);
    Writer writer = Writer.start(secretariat, "killed-");
    Pause.of(Duration.ofSeconds(1));
    processes.forEach(ProcessHandle::destroyForcibly);
    Eventually.holds(
        AFTER_A_KILL, () -> assertThat(leaders()).hasSize(4).doesNotContainAnyElementsOf(leaders));
    Pause.of(Duration.ofSeconds(2));
    leaders.forEach(system::release);
    Pause.of(Duration.ofSeconds(1));
    writer.stop();

    assertThat(writer.unknown()).as("asked of the killed one").hasSizeLessThan(5);
    assertNothingIsLostOrInverted(writer, "killed-");
    assertThat(longestWait("killed-")).isLessThan(AFTER_A_KILL);
  }

  @Test
  void when_the_leader_stands_still_another_publishes_within_12_seconds_and_the_woken_one_does_not()
      throws Exception {
    Eventually.holds(LONG, () -> assertThat(system.leader("partnership")).isPresent());
    String leader = system.leader("partnership").orElseThrow();
    String other = leader.endsWith("-2") ? "partnership" : "partnership-2";
    system.awaitReady(other);
    ProcessHandle stopped = system.process(leader);
    Writer clients = Writer.start(secretariat, "stopped-");
    Writer past = Writer.start(Api.secretariatAt(system, other), "past-");
    Pause.of(Duration.ofSeconds(1));
    SystemUnderTest.signal(stopped, "STOP");
    try {
      Pause.of(AFTER_A_STOP.plusSeconds(2));
      assertThat(system.leader("partnership")).contains(other);
    } finally {
      SystemUnderTest.signal(stopped, "CONT");
    }
    Pause.of(Duration.ofSeconds(3));
    clients.stop();
    past.stop();

    assertThat(system.leader("partnership")).contains(other);
    assertThat(past.unknown()).isEmpty();
    assertNothingIsLostOrInverted(clients, "stopped-");
    assertNothingIsLostOrInverted(past, "past-");
    assertThat(longestWait("past-")).isBetween(Duration.ofSeconds(4), AFTER_A_STOP);
  }

  /** Whoever publishes now, of each service that has somebody. */
  private static List<String> leaders() {
    return Ports.SERVICES.stream().flatMap(service -> system.leader(service).stream()).toList();
  }

  private static void assertNothingIsLostOrInverted(Writer writer, String prefix) {
    assertThat(writer.acknowledged()).hasSizeGreaterThan(20);
    Partnerships.allAreThereOnce(open, prefix, writer.acknowledged());
    Eventually.holds(
        LONG,
        () ->
            assertThat(heads("reporting", "inbox", prefix))
                .isEqualTo(heads("partnership", "aggregate_head", prefix)));
    String first = "/partnerships/" + prefix + "0";
    assertThat(open.get("/api/v1/dashboard" + first).findValue("acronym"))
        .isEqualTo(open.get("/api/v1" + first).get("acronym"));
  }

  /** How far the events of each aggregate have come, there where they begin or where they end. */
  private static List<String> heads(String service, String table, String prefix) {
    return rows(
        service,
        "select subject || ' ' || epoch || ' ' || sequence from %s where source = '/partnership/partnerships' and subject like '%s%%' order by 1"
            .formatted(table, prefix));
  }

  /** From an event's recording to its publication, at most. */
  private static Duration longestWait(String prefix) {
    String seconds =
        rows(
                "partnership",
                "select extract(epoch from max(published_at - time))::text from outbox where subject like '"
                    + prefix
                    + "%'")
            .get(0);
    return Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
  }

  private static List<String> rows(String service, String query) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = system.database(service);
        var row = connection.createStatement().executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
