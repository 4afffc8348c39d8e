package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.Condition;

/**
 * One line of an item's programme of work.
 *
 * @param key unique within the item; never changes
 * @param number the label as printed, if there is one
 * @param responsible the organisation's code
 * @param status where it stands before any progress is accepted; of kind ACTIVITY only
 */
public record Activity(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String key,
    @Size(min = 1, max = 20) String number,
    @NotNull Text text,
    @NotNull Kind kind,
    @Size(max = 3) List<@NotNull Condition> conditions,
    LocalDate dueOn,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String responsible,
    ActivityStatus status,
    @Size(max = 50) List<@Valid Source> sources) {

  public Activity {
    conditions = Lists.orEmpty(conditions);
    sources = Lists.orEmpty(sources);
  }

  /** Something to be done, what it is done for, or a remark. */
  public enum Kind {
    ACTIVITY,
    OBJECTIVE,
    NOTE
  }

  @JsonIgnore
  @AssertTrue(message = "only what is of kind ACTIVITY has a status")
  public boolean isStatusOfActivity() {
    return status == null || kind == Kind.ACTIVITY;
  }

  @JsonIgnore
  boolean isReportedOn() {
    return kind == Kind.ACTIVITY;
  }

  /** Where the plan itself says that it stands. */
  ActivityStatus written() {
    return status == null ? ActivityStatus.NOT_STARTED : status;
  }

  Activity withNumber(String other) {
    return new Activity(key, other, text, kind, conditions, dueOn, responsible, status, sources);
  }

  Activity withStatus(ActivityStatus other) {
    return new Activity(key, number, text, kind, conditions, dueOn, responsible, other, sources);
  }
}
