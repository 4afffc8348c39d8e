package programme.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import programme.embedded.ProjectRoot;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void the_help_names_every_command_and_every_option() throws IOException {
    Path help = ProjectRoot.find().resolve("deploy/local/help");
    String all = Files.readString(help.resolve("programme.txt"));
    for (Map.Entry<String, CommandLine> command :
        Programme.commandLine().getSubcommands().entrySet()) {
      assertThat(all).contains("\n  " + command.getKey() + " ");
      String own = Files.readString(help.resolve(command.getKey() + ".txt"));
      assertThat(own).startsWith("./programme " + command.getKey());
      command
          .getValue()
          .getCommandSpec()
          .optionsMap()
          .keySet()
          .forEach(option -> assertThat(own).contains(option));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "up --replicas 0",
        "up --replicas 7",
        "up --replicas two",
        "up --brokers 3",
        "up --as-of yesterday",
        "token",
        "status --loud"
      })
  void what_is_no_command_is_refused(String line) {
    assertThat(Programme.commandLine().execute(line.split(" "))).isEqualTo(Exit.USAGE);
  }

  @Test
  void an_instant_with_an_offset_is_read_as_well() {
    UpCommand up = new UpCommand();
    Programme.reading(new CommandLine(up)).parseArgs("--as-of", "2008-09-01T09:00:00+02:00");
    assertThat(up.asOf).isEqualTo(Instant.parse("2008-09-01T07:00:00Z"));
  }

  @Test
  void durations_are_read_in_both_forms() {
    assertThat(TokenCommand.duration("90m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(TokenCommand.duration("30d")).isEqualTo(Duration.ofDays(30));
    assertThat(TokenCommand.duration("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
    for (String wrong : new String[] {"", "soon", "-5m", "0s", "5"}) {
      assertThatThrownBy(() -> TokenCommand.duration(wrong)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void each_port_is_moved_by_its_variable_and_remembered_for_other_terminals() {
    Home home = new Home(folder, Map.of("PROGRAMME_KAFKA_PORT", "29092"));
    assertThat(home.ports().of("kafka")).isEqualTo(29092);
    assertThat(home.ports().of("gateway")).isEqualTo(8080);
    home.rememberPorts(home.ports());
    assertThat(new Home(folder, Map.of()).ports().of("kafka")).isEqualTo(29092);
    assertThat(new Home(folder, Map.of("PROGRAMME_KAFKA_PORT", "1234")).ports().of("kafka"))
        .isEqualTo(1234);
  }

  @Test
  void a_further_process_listens_ten_above_the_first_or_where_its_variable_says() {
    Home home =
        new Home(
                folder,
                Map.of("PROGRAMME_WORKPLAN_PORT", "9000", "PROGRAMME_REPORTING_2_PORT", "9500"))
            .with(2);
    assertThat(home.ports().of("partnership-2")).isEqualTo(8091);
    assertThat(home.ports().management("partnership-2")).isEqualTo(9091);
    assertThat(home.ports().of("workplan-2")).isEqualTo(9010);
    assertThat(home.ports().of("reporting-2")).isEqualTo(9500);
    assertThat(home.ports().all())
        .hasSize(3 + 4 * 2 * 2)
        .containsEntry(10500, "reporting-2's management");
    home.rememberPorts(home.ports());
    Ports elsewhere = new Home(folder, Map.of()).ports();
    assertThat(elsewhere.replicas()).hasSize(8);
    assertThat(elsewhere.of("reporting-2")).isEqualTo(9500);
    assertThat(new Home(folder, Map.of()).with(1).ports().replicas()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "65536", "-1", "80 "})
  void what_is_no_port_is_refused(String value) {
    Home home = new Home(folder, Map.of("PROGRAMME_GATEWAY_PORT", value));
    assertThatThrownBy(home::ports)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PROGRAMME_GATEWAY_PORT");
  }

  @Test
  void two_parts_on_one_port_are_refused() {
    Home home = new Home(folder, Map.of("PROGRAMME_GATEWAY_PORT", "9082"));
    assertThatThrownBy(() -> home.ports().all())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("one port");
  }

  @Test
  void the_clock_is_set_on_an_empty_home_only() throws IOException {
    Home home = new Home(folder, Map.of());
    Instant then = Instant.parse("2008-09-01T07:00:00Z");
    Preparation.refuseClockOnData(home, then, false);
    Files.createDirectories(home.postgres());
    assertThatThrownBy(() -> Preparation.refuseClockOnData(home, then, false))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Exit.HAS_DATA));
    Preparation.refuseClockOnData(home, then, true);
    home.setClock(then);
    assertThat(Instant.now().plus(Duration.parse(home.clockOffset())))
        .isBetween(then.minusSeconds(1), then.plusSeconds(60));
    home.forgetData();
    assertThat(home.clockOffset()).isEqualTo("PT0S");
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Preparation.refuseTakenPorts(Map.of(taken.getLocalPort(), "kafka")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " (kafka, PROGRAMME_KAFKA_PORT)");
    }
  }

  @Test
  void a_disk_without_room_is_told() {
    Preparation.refuseFullDisk(folder, 1);
    assertThatThrownBy(() -> Preparation.refuseFullDisk(folder, Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Exit.DISK_FULL));
  }

  @Test
  void one_system_has_a_home_at_a_time() {
    Home home = new Home(folder, Map.of());
    try (HomeLock first = HomeLock.take(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already up");
    }
    HomeLock.take(home).close();
  }
}
