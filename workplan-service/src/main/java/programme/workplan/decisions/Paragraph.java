package programme.workplan.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import programme.kit.facts.Step;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * One paragraph, or lettered subparagraph, of a decision.
 *
 * @param key never changes; references use it
 * @param number the label as printed, such as {@code 5(a)}
 * @param chapeau the opening that lettered subparagraphs share
 * @param dueAt the meeting at which it is due
 * @param status of operative paragraphs only, and in no stored text: it follows from the mandate's
 *     facts
 */
public record Paragraph(
    @NotNull @Size(max = 50) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String key,
    @Size(min = 1, max = 20) String number,
    @NotNull Part part,
    @NotNull Verb verb,
    @Size(max = 50) List<@NotNull @Valid Addressee> addressees,
    Text chapeau,
    @NotNull Text text,
    @Size(max = 3) List<@NotNull Condition> conditions,
    LocalDate dueOn,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String dueAt,
    Boolean continuing,
    Status status,
    @Size(max = 50) List<@Valid Source> sources) {

  public Paragraph {
    addressees = Lists.orEmpty(addressees);
    conditions = Lists.orEmpty(conditions);
    sources = Lists.orEmpty(sources);
    continuing = continuing != null && continuing;
  }

  /** Reasons, or what is decided. */
  public enum Part {
    PREAMBULAR,
    OPERATIVE
  }

  /** The official formula that the paragraph opens with. */
  public enum Verb {
    RECALLS,
    WELCOMES,
    NOTES,
    ADOPTS,
    REQUESTS,
    INVITES,
    URGES,
    ENCOURAGES,
    CALLS_UPON
  }

  /** How far what was asked for has come. Steps go forward; annulment corrects. */
  public enum Status implements Step<Status> {
    OPEN,
    UNDERWAY,
    DONE,
    LAPSED;

    /** Where whatever is asked for stands of which nothing else is recorded. */
    public static final Status FIRST = OPEN;

    @Override
    public Set<Status> next() {
      return switch (this) {
        case OPEN -> EnumSet.of(UNDERWAY, DONE, LAPSED);
        case UNDERWAY -> EnumSet.of(DONE, LAPSED);
        case DONE, LAPSED -> EnumSet.noneOf(Status.class);
      };
    }

    /** Whether nothing is left to do. */
    public boolean isClosed() {
      return next().isEmpty();
    }
  }

  /** Whom it speaks to; the label as printed. */
  public record Addressee(@NotNull AddresseeGroup group, Text label) {}

  @JsonIgnore
  @AssertTrue(message = "only an operative paragraph has a status")
  public boolean isStatusOfOperative() {
    return status == null || part == Part.OPERATIVE;
  }

  @JsonIgnore
  @AssertTrue(message = "is due on a day or at a meeting, not both")
  public boolean isDueOnce() {
    return dueOn == null || dueAt == null;
  }

  @JsonIgnore
  public boolean isOperative() {
    return part == Part.OPERATIVE;
  }

  public Paragraph withStatus(Status other) {
    return new Paragraph(
        key,
        number,
        part,
        verb,
        addressees,
        chapeau,
        text,
        conditions,
        dueOn,
        dueAt,
        continuing,
        other,
        sources);
  }
}
