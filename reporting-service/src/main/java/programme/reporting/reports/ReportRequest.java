package programme.reporting.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.reporting.reports.assembly.AuthoredPart;

/**
 * Which report is to be made.
 *
 * @param workPlan needed for PROGRESS, WORK_PLAN and NOTE; bounds REGIONAL_CENTRES and
 *     CONTRIBUTIONS; the others are on no plan
 * @param language one of the six of the United Nations; fixed from here on
 * @param title in place of the kind's own
 * @param agendaDocument the symbol of the agenda that agendaItem is a number of; printed as a
 *     footnote
 * @param inResponseTo what asks for the report; for DECISION_FOLLOW_UP the decision that is
 *     followed up
 * @param draftDecision the code of the decision that a NOTE proposes; absent: the one that the
 *     meeting has, where it has one
 * @param annexLanguage the language of the progress annexed to a NOTE, where it is not the report's
 * @param cutOff the day whose records are reported; absent: the meeting's first, or today while
 *     that is unknown or still to come
 * @param parts what no record holds, in the secretariat's words
 * @param translationOf the externalId of the report whose title, parts and notes this one has, in
 *     another language
 * @param revision of a published report of the same kind, plan, meeting and language
 */
public record ReportRequest(
    @NotNull ReportKind kind,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String meeting,
    @NotNull @Pattern(regexp = LANGUAGES, message = LANGUAGES_MESSAGE) String language,
    Text title,
    @Size(min = 1, max = 200) String symbol,
    @Size(min = 1, max = 20) String agendaItem,
    @Size(min = 1, max = 200) String agendaDocument,
    @Valid DecisionReference inResponseTo,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String draftDecision,
    @Pattern(regexp = LANGUAGES, message = LANGUAGES_MESSAGE) String annexLanguage,
    LocalDate cutOff,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Valid AuthoredPart> parts,
    @Size(max = 50) List<@NotNull @Valid Note> notes,
    @Size(min = 1, max = 200) String translationOf,
    @Valid Revision revision,
    @Size(min = 1, max = 200) String externalId,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {
  private static final String LANGUAGES = "ar|en|es|fr|ru|zh";
  private static final String LANGUAGES_MESSAGE = "must be one of ar, en, es, fr, ru, zh";

  public ReportRequest {
    parts = Lists.orEmpty(parts);
    notes = Lists.orEmpty(notes);
    sources = Lists.orEmpty(sources);
  }

  /** Refuses what the members can't say one by one. */
  void check() {
    List<InvalidField> errors = new ArrayList<>();
    plan(errors);
    if (kind != ReportKind.NOTE) {
      notOfNotes(errors, "/draftDecision", draftDecision);
      notOfNotes(errors, "/annexLanguage", annexLanguage);
    }
    if (translationOf != null && (title != null || !parts.isEmpty() || !notes.isEmpty())) {
      errors.add(
          new InvalidField(
              "/translationOf",
              "A translation has the title, parts and notes of the report that it translates: leave"
                  + " them out."));
    }
    Set<String> keys = new HashSet<>();
    for (int n = 0; n < parts.size(); n++) {
      if (!keys.add(parts.get(n).key())) {
        errors.add(new InvalidField("/parts/" + n + "/key", "This key stands here twice."));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, errors.get(0).detail())
          .with("errors", errors);
    }
  }

  private void plan(List<InvalidField> errors) {
    if (workPlan == null && kind.plan() == ReportKind.OnPlan.ALWAYS) {
      errors.add(
          new InvalidField("/workPlan", "A " + kind + " report is on a work plan: name it."));
    }
    if (workPlan != null && kind.plan() == ReportKind.OnPlan.NEVER) {
      errors.add(
          new InvalidField("/workPlan", "A " + kind + " report is on no work plan: leave it out."));
    }
  }

  private static void notOfNotes(List<InvalidField> errors, String pointer, String value) {
    if (value != null) {
      errors.add(new InvalidField(pointer, "Only a NOTE has this."));
    }
  }
}
