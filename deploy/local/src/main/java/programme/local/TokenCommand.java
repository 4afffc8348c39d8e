package programme.local;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token}: a bearer token of the local issuer, and nothing else on the output. */
@Command(name = "token")
final class TokenCommand implements Callable<Integer> {
  private static final List<String> ROLES =
      List.of("secretariat", "regional-centre", "party", "partner");

  @Parameters(index = "0", paramLabel = "ROLE")
  String role;

  @Option(names = "--organisation")
  String organisation;

  @Option(names = "--expires-in")
  String expiresIn = "12h";

  @Override
  public Integer call() {
    if (!ROLES.contains(role)) {
      throw new Refusal(
          Exit.USAGE,
          "There is no role " + role + "; the roles are " + String.join(", ", ROLES) + ".");
    }
    Home home = Home.current();
    if (!home.hasIssuerKey()) {
      throw new Refusal(
          Exit.FAILED, "The issuer has no key yet: it is made by the first ./programme up.");
    }
    System.out.println(home.issuer().token(role, organisation, duration(expiresIn)));
    return Exit.OK;
  }

  /** ISO 8601 (PT90M), or shorter: 90m, 12h, 30d. */
  static Duration duration(String text) {
    try {
      String iso = text.matches("\\d+d") ? "P" + text : "PT" + text;
      Duration duration = Duration.parse(text.startsWith("P") ? text : iso);
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeParseException notOne) {
      // told below
    }
    throw new Refusal(Exit.USAGE, "Not a duration: " + text + " (write 90m, 12h, 30d or PT1H30M).");
  }
}
