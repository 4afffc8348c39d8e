package programme.nomination.members;

import java.time.LocalDate;
import programme.kit.problem.Problem;

/** Days outside these years are slips of the pen, and other systems can't write them. */
public final class WritableDay {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private WritableDay() {}

  /** Refuses another day. */
  public static LocalDate require(String pointer, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Problem.invalid(pointer, "The year must be from 1900 to 9999.");
    }
    return day;
  }
}
