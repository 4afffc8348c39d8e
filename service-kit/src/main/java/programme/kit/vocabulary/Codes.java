package programme.kit.vocabulary;

/** The form of natural keys: lower-case words of ASCII letters and digits, joined by hyphens. */
public final class Codes {
  public static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
  public static final String CODE_MESSAGE =
      "must be lower-case letters and digits, joined by single hyphens, such as used-oils-africa";

  /** Meetings and decisions keep the capitals of their bodies and numerals: COP-9, OEWG-VI-19. */
  public static final String SYMBOL_CODE = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

  public static final String SYMBOL_CODE_MESSAGE =
      "must be letters and digits, joined by single hyphens, such as COP-9 or VIII-5";
  public static final int LONGEST = 100;

  private Codes() {}
}
