package programme.kit.testing;

import java.time.Duration;
import programme.embedded.TokenSpec;

/** Bearer tokens of the test's issuer. */
public final class Tokens {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private Tokens() {}

  public static String secretariat() {
    return of("secretariat", "secretariat");
  }

  public static String of(String role, String organisation) {
    return Platform.get().issuer().token(role, organisation, AN_HOUR);
  }

  /** Valid in every way, but for what the caller changes. */
  public static TokenSpec spec(String role, String organisation) {
    return Platform.get().issuer().spec(role, organisation, AN_HOUR);
  }

  public static String of(TokenSpec spec) {
    return Platform.get().issuer().token(spec);
  }
}
