package programme.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import programme.embedded.LocalIssuer;
import programme.embedded.ProjectRoot;

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
    ProgrammeLoader.Outcome outcome =
        Loader.get()
            .load(
                directory,
                URI.create(home.ports().gatewayUrl()),
                () -> issuer.token("secretariat", null, TOKEN),
                console::say);
    if (outcome.refused() > 0) {
      throw new Refusal(
          Exit.NOT_LOADED,
          "%d facts of %s were refused; see above.".formatted(outcome.refused(), directory));
    }
    home.markLoaded();
    console.say(
        "loaded: %d created, %d changed, %d unchanged"
            .formatted(outcome.created(), outcome.changed(), outcome.unchanged()));
  }
}
