package programme.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import programme.embedded.EmbeddedException;
import programme.local.load.LoadCommand;
import programme.local.verify.VerifyCommand;

/**
 * The command line behind {@code ./programme}. The script answers {@code --help}; here the commands
 * are carried out.
 */
@Command(
    name = "programme",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      LoadCommand.class,
      ReplayCommand.class,
      VerifyCommand.class,
      RestoredCommand.class,
      TestCommand.class
    })
public final class Programme {
  Programme() {}

  public static void main(String[] args) {
    int code = commandLine().execute(args);
    System.out.flush();
    // Threads of what was only looked at must not keep the command from its end.
    System.exit(code);
  }

  static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new Programme());
    reading(commands).setExecutionExceptionHandler(refusals());
    commands.setParameterExceptionHandler(
        (wrong, args) -> {
          System.err.println("programme: " + wrong.getMessage() + " (see ./programme --help)");
          return Exit.USAGE;
        });
    return commands;
  }

  /** Instants may have any offset: 2008-09-01T09:00:00+02:00. */
  static CommandLine reading(CommandLine commands) {
    return commands.registerConverter(
        Instant.class, text -> OffsetDateTime.parse(text).toInstant());
  }

  private static IExecutionExceptionHandler refusals() {
    return (reason, command, parsed) -> {
      if (reason instanceof Refusal refusal) {
        System.err.println("programme: " + refusal.getMessage());
        return refusal.code();
      }
      if (reason instanceof EmbeddedException notReady) {
        System.err.println("programme: " + notReady.getMessage());
        return Exit.NOT_READY;
      }
      throw reason;
    };
  }
}
