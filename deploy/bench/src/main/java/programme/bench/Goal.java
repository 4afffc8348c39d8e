package programme.bench;

import java.util.Locale;

/**
 * A goal of the project's performance figures.
 *
 * @param number its row there, such as {@code #1}
 * @param must what is to be reached
 * @param aim what is hoped for
 * @param atLeast whether more is better
 */
public record Goal(String number, double must, double aim, boolean atLeast) {
  public static Goal atLeast(String number, double must, double aim) {
    return new Goal(number, must, aim, true);
  }

  public static Goal atMost(String number, double must, double aim) {
    return new Goal(number, must, aim, false);
  }

  public boolean isMet(double value) {
    return reaches(value, must);
  }

  /** For a table: "aim", "must" or "missed". */
  public String verdict(double value) {
    return reaches(value, aim) ? "aim" : isMet(value) ? "must" : "MISSED";
  }

  public String text() {
    return String.format(Locale.ROOT, "%s %s (%s)", atLeast ? "≥" : "≤", plain(must), plain(aim));
  }

  private boolean reaches(double value, double bound) {
    return atLeast ? value >= bound : value <= bound;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
