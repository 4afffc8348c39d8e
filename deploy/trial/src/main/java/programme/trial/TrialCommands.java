package programme.trial;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import programme.local.Exit;

/** Runs a command that makes trials: what can't be tried is told in a sentence and an exit code. */
public final class TrialCommands {
  private TrialCommands() {}

  /** Answers the command's exit code. */
  public static int execute(Callable<Integer> command, String... arguments) {
    CommandLine line = new CommandLine(command);
    line.setParameterExceptionHandler(
        (wrong, args) -> {
          System.err.printf(
              "programme: %s (see ./programme %s --help)%n",
              wrong.getMessage(), line.getCommandName());
          return Exit.USAGE;
        });
    line.setExecutionExceptionHandler(
        (reason, any, parsed) -> {
          if (reason instanceof TrialFailed failed) {
            System.err.println("programme: " + failed.getMessage());
            return Exit.FAILED;
          }
          throw reason;
        });
    return line.execute(arguments);
  }
}
