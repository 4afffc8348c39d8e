package programme.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;

/**
 * Which report is to be made.
 *
 * @param language one of the six of the United Nations; fixed from here on
 * @param cutOff the day whose records are reported; absent: the meeting's first, or today while
 *     that is unknown or still to come
 */
public record ReportRequest(
    @NotNull ReportKind kind,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String meeting,
    @NotNull
        @Pattern(regexp = "ar|en|es|fr|ru|zh", message = "must be one of ar, en, es, fr, ru, zh")
        String language,
    @Size(min = 1, max = 200) String symbol,
    @Size(min = 1, max = 20) String agendaItem,
    @Valid DecisionReference inResponseTo,
    LocalDate cutOff,
    @Valid @Size(max = 50) List<Note> notes,
    @Size(min = 1, max = 200) String externalId,
    @Valid @Size(max = 50) List<Source> sources) {

  public ReportRequest {
    notes = Lists.orEmpty(notes);
    sources = Lists.orEmpty(sources);
  }

  void check() {
    if (!kind.isMade()) {
      String made =
          Arrays.stream(ReportKind.values())
              .filter(ReportKind::isMade)
              .map(Enum::name)
              .collect(Collectors.joining(", "));
      throw Problem.invalid(
          "/kind", "Reports of kind " + kind + " come later; what can be made now: " + made + ".");
    }
    if (workPlan == null) {
      throw Problem.invalid("/workPlan", "A PROGRESS report is on a work plan.");
    }
  }
}
