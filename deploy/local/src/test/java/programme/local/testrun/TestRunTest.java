package programme.local.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunTest {
  @TempDir Path root;

  @Test
  void counts_all_modules_reports() throws IOException {
    report("service-kit/target/surefire-reports/TEST-a.xml", 10, 1, 2, 3);
    report("deploy/local/target/failsafe-reports/TEST-b.xml", 5, 0, 0, 0);
    Files.writeString(
        root.resolve("deploy/local/target/failsafe-reports/failsafe-summary.xml"), "<x/>");
    assertThat(Counts.below(root)).hasToString("9 passed, 3 failed, 3 skipped");
    Counts.forget(root);
    assertThat(Counts.below(root)).hasToString("0 passed, 0 failed, 0 skipped");
  }

  @Test
  void a_report_that_was_cut_off_counts_as_a_failure() throws IOException {
    report("service-kit/target/surefire-reports/TEST-a.xml", 10, 0, 0, 0);
    Path cut = root.resolve("service-kit/target/surefire-reports/TEST-b.xml");
    Files.writeString(cut, "<testsuite tests=\"3\"");
    assertThat(Counts.below(root).failed()).isEqualTo(1);
  }

  @Test
  void a_run_is_good_only_when_maven_says_so_tests_passed_and_nothing_is_left() throws IOException {
    assertThat(new TestRun(root, List.of(maven("exit 0"))).run()).as("no test at all").isFalse();
    String passed =
        "mkdir -p a/target/surefire-reports; echo '<testsuite tests=\"1\"/>' > a/target/surefire-reports/TEST-a.xml; ";
    assertThat(new TestRun(root, List.of(maven(passed + "exit 0"))).run()).isTrue();
    assertThat(new TestRun(root, List.of(maven(passed + "exit 1"))).run())
        .as("a build that failed")
        .isFalse();
    String leaving = passed + "sleep 300 >/dev/null 2>&1 & echo $! > left; exit 0";
    assertThat(new TestRun(root, List.of(maven(leaving))).run())
        .as("a process left behind")
        .isFalse();
    long left = Long.parseLong(Files.readString(root.resolve("left")).strip());
    assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void shows_the_main_lines_only() {
    assertThat(TestRun.isMain("[INFO] Building Service kit 1.0.0-SNAPSHOT           [3/8]"))
        .isTrue();
    assertThat(TestRun.isMain("[INFO] Running programme.kit.OutboxTest")).isTrue();
    assertThat(TestRun.isMain("[ERROR] Failures:")).isTrue();
    assertThat(TestRun.isMain("[INFO] --- jar:3.4.2:jar (default-jar) @ service-kit ---"))
        .isFalse();
    assertThat(TestRun.isMain("{\"message\":\"started\"}")).isFalse();
  }

  private String maven(String script) throws IOException {
    Path file = root.resolve("mvn");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    file.toFile().setExecutable(true);
    return file.toString();
  }

  private void report(String path, int tests, int failures, int errors, int skipped)
      throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
            .formatted(tests, failures, errors, skipped));
  }
}
