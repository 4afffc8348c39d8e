package programme.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with the real PostgreSQL and the real broker; only the services are small children
 * that say yes.
 */
class LauncherTest {
  @TempDir static Path run;
  private SystemUnderTest system;

  @BeforeEach
  void prepare() throws IOException {
    for (String service : Ports.SERVICES) {
      jar(run.resolve(service).resolve("quarkus-run.jar"));
    }
    system = SystemUnderTest.inNewHome().with("PROGRAMME_RUN", run.toString());
    // The loader has tests of its own, against real services.
    Files.writeString(system.home().resolve("loaded"), "");
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void comes_up_survives_kills_and_goes_down_leaving_nothing() throws Exception {
    Instant asOf = Instant.parse("2008-09-01T07:00:00Z");
    assertUp(system.start("--as-of", asOf.toString()));
    List<ProcessHandle> first = processes();
    assertThat(system.programme("status").code()).isZero();
    assertThat(get("/api/v1/calls")).contains("nomination-1 clock PT-");

    SystemUnderTest.Result second = system.start();
    assertThat(second.code()).isEqualTo(Exit.ALREADY_UP);
    assertThat(second.said()).contains("already up").hasLineCount(1);

    for (String part : List.of("workplan", "kafka", "postgres")) {
      long before = system.process(part).pid();
      system.kill(part);
      system.awaitReady(part);
      assertThat(system.process(part).pid()).isNotEqualTo(before);
    }
    assertThat(system.programme("logs", "launcher").said())
        .contains("workplan has ended", "workplan is ready again");

    List<ProcessHandle> all = processes();
    SystemUnderTest.Result down = system.down();
    assertThat(down.code()).as(down.said()).isZero();
    assertGone(first);
    assertGone(all);

    SystemUnderTest.Result clock = system.start("--as-of", "2009-01-01T00:00:00Z");
    assertThat(clock.code()).isEqualTo(Exit.HAS_DATA);
    assertThat(clock.said()).contains("holds data already").hasLineCount(1);
  }

  @Test
  void two_processes_of_each_service_are_one_system() throws Exception {
    assertUp(system.start("--replicas", "2"));
    SystemUnderTest.Result status = system.programme("status");
    assertThat(status.code()).as(status.said()).isZero();
    assertThat(status.said()).contains("reporting-2 ");
    assertThat(new HashSet<>(List.of(get("/api/v1/calls"), get("/api/v1/calls"))))
        .as("both answer")
        .hasSize(2);
    assertThat(system.programme("logs", "nomination-2").said()).contains("serving as nomination-2");

    List<ProcessHandle> all = new ArrayList<>(processes());
    long killed = system.process("nomination-2").pid();
    system.hold("nomination-2");
    system.kill("nomination-2");
    for (int n = 0; n < 10; n++) {
      assertThat(get("/api/v1/calls")).contains("nomination-1 ");
    }
    system.release("nomination-2");
    system.awaitReady("nomination-2");
    assertThat(system.process("nomination-2").pid()).isNotEqualTo(killed);
    Ports.SERVICES.forEach(service -> all.add(system.process(service + "-2")));
    assertThat(system.down().code()).isZero();
    assertGone(all);

    assertUp(system.start());
    assertThat(system.programme("status").said()).doesNotContain("-2 ");
  }

  @Test
  void a_killed_launcher_takes_its_children_along() {
    assertUp(system.start());
    List<ProcessHandle> all = processes();
    system.kill("gateway");
    assertGone(all);
    assertUp(system.start());
  }

  @Test
  void the_broker_can_be_kept_away_for_a_while() {
    assertUp(system.start());
    system.brokerAway();
    assertThat(system.status("kafka").path("ready").asBoolean()).isFalse();
    assertThat(system.programme("status").code()).isEqualTo(Exit.FAILED);
    system.brokerBack();
    SystemUnderTest.Result status = system.programme("status");
    assertThat(status.code()).as(status.said()).isZero();
  }

  @Test
  void a_taken_port_is_told_by_name_and_nothing_is_left_running() throws IOException {
    try (ServerSocket taken = new ServerSocket(system.port("reporting") + 1000)) {
      SystemUnderTest.Result result = system.start();
      assertThat(result.code()).isEqualTo(Exit.PORT_TAKEN);
      assertThat(result.said())
          .contains(
              "port "
                  + taken.getLocalPort()
                  + " (reporting's management, PROGRAMME_REPORTING_PORT)");
    }
    assertThat(system.programme("status").said()).doesNotContain("ready");
  }

  @Test
  void a_service_that_does_not_start_fails_the_start_with_its_last_words() throws IOException {
    Path broken = run.resolve("reporting/quarkus-run.jar");
    Files.writeString(broken, "no jar");
    SystemUnderTest.Result result = system.start();
    assertThat(result.code()).isEqualTo(Exit.NOT_READY);
    assertThat(result.said())
        .contains("reporting ended with code 1 at its start", "corrupt jarfile");
    assertThat(system.programme("status").said()).doesNotContain("ready");
  }

  private static void assertUp(SystemUnderTest.Result result) {
    assertThat(result.code()).as(result.said()).isZero();
    assertThat(result.said()).contains("all is ready", "curl http://localhost:");
  }

  private List<ProcessHandle> processes() {
    return List.of(
            "gateway", "postgres", "kafka", "partnership", "workplan", "nomination", "reporting")
        .stream()
        .map(system::process)
        .toList();
  }

  private static void assertGone(List<ProcessHandle> processes) {
    for (ProcessHandle process : processes) {
      assertThat(process.onExit()).as(process.toString()).succeedsWithin(Duration.ofSeconds(30));
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(system.gateway() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
    Files.createDirectories(file.getParent());
    String entry = FakeService.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        InputStream code = FakeService.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new ZipEntry(entry));
      code.transferTo(jar);
    }
  }
}
