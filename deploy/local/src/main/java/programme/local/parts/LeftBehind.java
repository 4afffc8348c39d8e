package programme.local.parts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import programme.embedded.PostgresServer;
import programme.local.Home;

/**
 * What a launcher that was killed has left running: found by its files, known by its start, and
 * ended.
 */
public final class LeftBehind {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LeftBehind() {}

  /** Ends it all, services first and PostgreSQL last; answers their names. */
  public static List<String> end(Home home) {
    List<String> ended = new ArrayList<>();
    Comparator<ProcessFile> servicesFirst =
        Comparator.comparing(file -> file.name().equals("kafka"));
    for (ProcessFile file : ProcessFile.in(home.run()).stream().sorted(servicesFirst).toList()) {
      Optional<ProcessHandle> process = file.process();
      if (!file.name().equals("postgres") && process.isPresent()) {
        Ending.of(process.get(), PATIENCE);
        ended.add(file.name());
      }
      file.delete();
    }
    if (PostgresServer.pidIn(home.postgres()).isPresent()
        && PostgresServer.stopLeftBehind(settings(home))) {
      ended.add("postgres");
    }
    return ended;
  }

  private static PostgresServer.Settings settings(Home home) {
    return new PostgresServer.Settings(
        home.postgres(), home.ports().of("postgres"), home.log("postgres"), home.secrets(), false);
  }
}
