package programme.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service, or says in a sentence what must be set first. */
@QuarkusMain
public class ServiceMain {
  /** sysexits' EX_CONFIG. */
  private static final int MISCONFIGURED = 78;

  private ServiceMain() {}

  public static void main(String... args) {
    var missing = RequiredSettings.missing(System.getenv());
    if (!missing.isEmpty()) {
      missing.forEach(System.err::println);
      System.exit(MISCONFIGURED);
    }
    Quarkus.run(args);
  }
}
