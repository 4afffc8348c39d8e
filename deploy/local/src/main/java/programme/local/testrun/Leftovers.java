package programme.local.testrun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processes that a test run has left behind: known by a variable that all of its descendants
 * inherit, so that one whose parent is gone is found too. Where there is no /proc, nothing is
 * found.
 */
final class Leftovers {
  static final String VARIABLE = "PROGRAMME_TEST_RUN";

  private Leftovers() {}

  static List<ProcessHandle> of(String run) {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(p -> inherits(p, run))
        .toList();
  }

  private static boolean inherits(ProcessHandle process, String run) {
    try {
      byte[] environment =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return new String(environment, StandardCharsets.UTF_8).contains(VARIABLE + "=" + run + "\0");
    } catch (IOException goneOrAnothers) {
      return false;
    }
  }
}
