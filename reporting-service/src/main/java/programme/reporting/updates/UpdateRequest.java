package programme.reporting.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What a sender says.
 *
 * @param reference the sender's own name for this update; sent again with another body it is a new
 *     revision
 * @param measures of the plan; what is left out is silence, which is not NOT_MET
 */
public record UpdateRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(
            regexp = "[^\\p{Cc}\\p{Cs}]*",
            message = "must be a line without control characters")
        String reference,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String round,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String item,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String element,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partnership,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String project,
    @NotNull @Valid Period period,
    @Size(max = 200) List<@Valid Activity> activities,
    @NotNull Text narrative,
    Text obstacles,
    @Size(max = 50) List<@Valid Measure> measures,
    Text nextSteps,
    @Size(max = 50) List<@Valid DocumentReference> documents,
    @Size(max = 50) List<@Valid Source> sources) {

  public UpdateRequest {
    activities = Lists.orEmpty(activities);
    measures = Lists.orEmpty(measures);
    documents = Lists.orEmpty(documents);
    sources = Lists.orEmpty(sources);
  }

  /** How far an activity of the item has come. */
  public record Activity(
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String key,
      @NotNull Status status) {

    /** As work plans have them. */
    public enum Status {
      NOT_STARTED,
      UNDERWAY,
      COMPLETED,
      DISCONTINUED
    }
  }

  /** What the sender proposes as the outcome of a measure. */
  public record Measure(
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String key,
      @NotNull Outcome outcome,
      Text reason) {}

  @JsonIgnore
  public Subject subject() {
    return new Subject(workPlan, item, element, partnership, project);
  }

  /** Refuses what the members can't say one by one. */
  public void check() {
    List<InvalidField> errors = new ArrayList<>();
    if (!subject().isOneThing()) {
      errors.add(
          new InvalidField(
              "",
              "An update is about one thing: workPlan and item, workPlan and element, partnership,"
                  + " or project."));
    }
    if (item == null && !measures.isEmpty()) {
      errors.add(new InvalidField("/measures", "Measures are those of a work plan's item."));
    }
    if (item == null && !activities.isEmpty()) {
      errors.add(new InvalidField("/activities", "Activities are those of a work plan's item."));
    }
    reasons(errors);
    doubles(errors, "/measures", measures.stream().map(Measure::key).toList());
    doubles(errors, "/activities", activities.stream().map(Activity::key).toList());
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, errors.get(0).detail())
          .with("errors", errors);
    }
  }

  private void reasons(List<InvalidField> errors) {
    for (int n = 0; n < measures.size(); n++) {
      if (measures.get(n).outcome().needsReason() && measures.get(n).reason() == null) {
        errors.add(
            new InvalidField(
                "/measures/" + n + "/reason",
                "A measure that is " + measures.get(n).outcome() + " needs a reason."));
      }
    }
  }

  private static void doubles(List<InvalidField> errors, String list, List<String> keys) {
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < keys.size(); n++) {
      if (!seen.add(keys.get(n))) {
        errors.add(
            new InvalidField(list + "/" + n + "/key", "'" + keys.get(n) + "' stands here twice."));
      }
    }
  }
}
