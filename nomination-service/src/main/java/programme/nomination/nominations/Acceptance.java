package programme.nomination.nominations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.nomination.members.WritableDay;

/**
 * For which days a nomination is accepted.
 *
 * @param from the member's first day; today unless it is said
 * @param to the last day; absent: open
 * @param sources where the appointment stands
 */
record Acceptance(
    LocalDate from, LocalDate to, @Size(max = 50) List<@NotNull @Valid Source> sources) {
  Acceptance {
    sources = Lists.orEmpty(sources);
  }

  void requireInOrder(LocalDate firstDay) {
    WritableDay.require("/from", firstDay);
    if (to != null && WritableDay.require("/to", to).isBefore(firstDay)) {
      throw Problem.invalid("/to", "The last day is before the first.");
    }
  }
}
