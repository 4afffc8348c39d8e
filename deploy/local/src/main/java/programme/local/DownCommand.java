package programme.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import programme.local.parts.Ending;
import programme.local.parts.LeftBehind;
import programme.local.parts.ProcessFile;

/**
 * {@code down}: the stop in order, asked for from another terminal, and the end of whatever is
 * left.
 */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Override
  public Integer call() {
    Home home = Home.current();
    Optional<ProcessHandle> launcher = ProcessFile.of(home.run(), "launcher").process();
    boolean inOrder = launcher.isEmpty() || Ending.of(launcher.get(), PATIENCE);
    List<String> left = LeftBehind.end(home);
    home.forgetPorts();
    System.out.println(told(launcher.isPresent(), left));
    return inOrder ? Exit.OK : Exit.FAILED;
  }

  private static String told(boolean wasUp, List<String> left) {
    if (!left.isEmpty()) {
      return "Stopped what was left behind: " + String.join(", ", left) + ".";
    }
    return wasUp ? "The system has stopped; its data is kept." : "Nothing was running.";
  }
}
