package programme.reporting.reports.rendering;

/** Signs that the renderings set. */
final class Marks {
  /** After every rendering that no body has approved; a legend says so. */
  static final String UNOFFICIAL = "°";

  private Marks() {}
}
