package programme.nomination.nominations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;

/**
 * For which days a nomination is accepted.
 *
 * @param from the member's first day; today unless it is said
 * @param to the last day; absent: open
 * @param sources where the appointment stands
 */
record Acceptance(
    LocalDate from, LocalDate to, @Valid @Size(max = 50) List<@NotNull Source> sources) {
  Acceptance {
    sources = Lists.orEmpty(sources);
  }

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
