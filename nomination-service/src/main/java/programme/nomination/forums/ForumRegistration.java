package programme.nomination.forums;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What the secretariat writes of a forum.
 *
 * @param partnership the partnership that a group belongs to; a soft reference
 * @param status PROPOSED unless it says otherwise
 */
public record ForumRegistration(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull Text name,
    @Size(max = 50) List<@NotNull @Valid PrintedName> alsoPrinted,
    @NotNull Kind kind,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partnership,
    Status status,
    @NotEmpty List<@NotNull PartnerType> constituencies,
    @Valid Seats seats,
    @Size(max = 100) List<@NotNull @Valid DocumentReference> documents,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {

  /** What a body is called and how it works. */
  public enum Kind {
    FORUM,
    STEERING_GROUP,
    INTERIM_GROUP,
    WORKING_GROUP,
    PROJECT_GROUP
  }

  /** How far a forum has come. */
  public enum Status {
    PROPOSED,
    LAUNCHED,
    CLOSED
  }

  public ForumRegistration {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    status = status == null ? Status.PROPOSED : status;
    constituencies = Lists.orEmpty(constituencies).stream().distinct().toList();
    documents = Lists.orEmpty(documents);
    sources = Lists.orEmpty(sources);
  }
}
