package programme.local;

import java.nio.file.Path;
import java.time.Duration;
import programme.embedded.LocalIssuer;
import programme.embedded.ProjectRoot;
import programme.local.load.Outcome;
import programme.local.load.ProgrammeLoad;

/** The Basel programme, brought into an empty system once and through its public API. */
final class FirstLoad {
  private static final Duration TOKEN = Duration.ofMinutes(10);
  private final Home home;
  private final Console console;

  FirstLoad(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  void loadOnce() {
    if (home.isLoaded()) {
      return;
    }
    Path directory = ProjectRoot.find().resolve("deploy/programmes/basel");
    LocalIssuer issuer = home.issuer();
    console.say("loading the Basel programme");
    Outcome outcome =
        ProgrammeLoad.here(
                home.ports(), () -> issuer.token("secretariat", null, TOKEN), console::say)
            .load(directory);
    if (outcome.refused() > 0) {
      throw new Refusal(
          Exit.NOT_LOADED,
          "%d facts of %s were refused; see above.".formatted(outcome.refused(), directory));
    }
    home.markLoaded();
  }
}
