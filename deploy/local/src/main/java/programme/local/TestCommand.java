package programme.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import programme.embedded.ProjectRoot;
import programme.local.testrun.TestRun;

/** {@code test}: everything, with a summary on the last line. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    String maven = System.getProperty("programme.maven", "mvn");
    return new TestRun(ProjectRoot.find(), List.of(maven)).run() ? Exit.OK : Exit.FAILED;
  }
}
