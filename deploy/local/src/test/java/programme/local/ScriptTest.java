package programme.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.embedded.ProjectRoot;

/**
 * The script's own logic, in a small tree with a Maven and a Java that only write down how they
 * were called.
 */
class ScriptTest {
  private static final List<String> SERVICES = Ports.SERVICES;

  @TempDir Path root;

  record Result(int code, String said) {}

  @BeforeEach
  void tree() throws IOException {
    Files.copy(ProjectRoot.find().resolve("programme"), root.resolve("programme"));
    file("pom.xml", "parent");
    file("deploy/routes.yaml", "routes");
    for (String module :
        List.of("deploy/broker", "deploy/embedded", "deploy/local", "service-kit")) {
      file(module + "/pom.xml", module);
      file(module + "/src/main/java/A.java", module);
    }
    for (String service : SERVICES) {
      file(service + "-service/pom.xml", service);
      file(service + "-service/src/main/java/A.java", service);
      file(service + "-service/target/quarkus-app/quarkus-run.jar", service);
    }
    file("deploy/broker/target/lib/a.jar", "");
    file("deploy/local/target/local-1.jar", "");
    file("deploy/local/target/lib/a.jar", "");
    file("deploy/local/help/programme.txt", "all of it\n");
    program("mvnw", "echo \"$@\" >> " + root + "/maven.calls; [ ! -f " + root + "/broken ]");
    program("jdk/bin/java", "echo \"$@\" >> " + root + "/java.calls");
    file("jdk/release", "JAVA_VERSION=\"17.0.15\"\n");
  }

  @Test
  void builds_all_at_first_and_nothing_when_nothing_has_changed() throws IOException {
    assertThat(run("up").code()).isZero();
    assertThat(calls("maven"))
        .singleElement()
        .asString()
        .contains("deploy/broker,partnership-service", "-am package");
    assertThat(run("up").code()).isZero();
    assertThat(calls("maven")).hasSize(1);
    assertThat(calls("java"))
        .hasSize(2)
        .allMatch(call -> call.endsWith("programme.local.Programme up"));
  }

  @Test
  void builds_the_one_service_that_has_changed() throws IOException {
    run("up");
    file("workplan-service/src/main/java/A.java", "changed");
    run("up");
    assertThat(calls("maven").get(1)).contains("-pl workplan-service -am");
  }

  @Test
  void a_changed_kit_builds_every_service_and_neither_broker_nor_launcher() throws IOException {
    run("up");
    file("service-kit/src/main/java/B.java", "new");
    run("up");
    assertThat(calls("maven").get(1))
        .contains(
            "-pl partnership-service,workplan-service,nomination-service,reporting-service -am");
  }

  @Test
  void a_build_that_failed_is_told_and_done_again_the_next_time() throws IOException {
    file("broken", "");
    Result failed = run("up");
    assertThat(failed.code()).isEqualTo(Exit.NOT_BUILT);
    assertThat(failed.said()).contains("the build failed");
    assertThat(root.resolve("java.calls")).doesNotExist();
    Files.delete(root.resolve("broken"));
    assertThat(run("up").code()).isZero();
    assertThat(calls("maven")).hasSize(2);
  }

  @Test
  void other_commands_build_the_launcher_only_and_only_once() throws IOException {
    run("status");
    assertThat(calls("maven")).singleElement().asString().contains("-pl deploy/local -am");
    file("deploy/local/src/main/java/A.java", "changed");
    run("status");
    assertThat(calls("maven")).hasSize(1);
  }

  @Test
  void too_old_a_java_gets_one_sentence() throws IOException {
    for (String version : List.of("11.0.2", "1.8.0_292")) {
      file("jdk/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
      Result result = run("up");
      assertThat(result.code()).isEqualTo(Exit.TOOLS);
      assertThat(result.said()).contains("a JDK 17 or newer is needed").hasLineCount(1);
    }
  }

  @Test
  void help_needs_neither_java_nor_a_build() throws IOException {
    Files.delete(root.resolve("jdk/bin/java"));
    assertThat(run("--help").said()).isEqualTo("all of it\n");
    assertThat(run("dance").code()).isEqualTo(Exit.USAGE);
    assertThat(root.resolve("maven.calls")).doesNotExist();
  }

  private Result run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("programme").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("PROGRAMME_"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.onExit().join().exitValue(), said);
  }

  private List<String> calls(String program) throws IOException {
    return Files.readAllLines(root.resolve(program + ".calls"));
  }

  private void file(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private void program(String path, String script) throws IOException {
    file(path, "#!/bin/sh\n" + script + "\n");
    root.resolve(path).toFile().setExecutable(true);
  }
}
