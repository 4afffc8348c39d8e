package programme.kit.testing;

/**
 * Whether a breach of the contract fails the test or is only told: {@code
 * -Dprogramme.contract=warn} lets a change be tried before its contract is written.
 */
final class Strictness {
  private static final boolean WARNS = "warn".equals(System.getProperty("programme.contract"));

  private Strictness() {}

  static void tell(String breach, boolean always) {
    if (always || !WARNS) {
      throw new AssertionError(breach);
    }
    System.err.println("CONTRACT " + breach);
  }

  /** The same for a check of its own. */
  static void check(Runnable check) {
    try {
      check.run();
    } catch (AssertionError breach) {
      tell(breach.getMessage(), false);
    }
  }
}
