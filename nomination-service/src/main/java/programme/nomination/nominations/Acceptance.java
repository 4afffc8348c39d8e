package programme.nomination.nominations;

import java.time.LocalDate;
import programme.kit.problem.Problem;

/**
 * For which days a nomination is accepted.
 *
 * @param from the member's first day; today unless it is said
 * @param to the last day; absent: open
 */
record Acceptance(LocalDate from, LocalDate to) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  void requireInOrder(LocalDate firstDay) {
    requireWritable("/from", firstDay);
    if (to != null) {
      requireWritable("/to", to);
      if (to.isBefore(firstDay)) {
        throw Problem.invalid("/to", "The last day is before the first.");
      }
    }
  }

  private static void requireWritable(String pointer, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Problem.invalid(pointer, "The year must be from 1900 to 9999.");
    }
  }
}
