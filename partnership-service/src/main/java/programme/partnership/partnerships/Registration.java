package programme.partnership.partnerships;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.statuses.Status;

/**
 * What a caller writes of a partnership.
 *
 * @param throughCentre present when it goes through a regional centre, even where none is named
 * @param status the first one, since before our record; PROPOSED unless said. Later ones are status
 *     changes
 */
public record Registration(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull Text name,
    @Size(min = 1, max = 50) String acronym,
    @Size(max = 50) List<@Valid PrintedName> alsoPrinted,
    @NotNull Scope scope,
    @NotNull @Valid Area area,
    Model model,
    @Valid Umbrella umbrella,
    @Valid ThroughCentre throughCentre,
    @Valid DecisionReference inResponseTo,
    @Size(max = 50)
        List<
                @NotNull @Size(max = 100)
                @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            wasteStreams,
    Text summary,
    @Size(max = 100) List<@Valid DocumentReference> documents,
    Status status,
    @Size(max = 50) List<@Valid Source> sources) {

  public Registration {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    wasteStreams = Lists.orEmpty(wasteStreams);
    documents = Lists.orEmpty(documents);
    sources = Lists.orEmpty(sources);
  }

  /** The kind of partnership, where a source says it. */
  public enum Model {
    PUBLIC_PRIVATE,
    MULTI_STAKEHOLDER,
    OTHER
  }

  /** A larger partnership that this one is part of. */
  public record Umbrella(
      @NotNull Text name,
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String ledBy) {}

  /** That it goes through a regional centre, and which, where it is named. */
  public record ThroughCentre(
      @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String centre) {}

  Registration withStatus(Status other) {
    return new Registration(
        code,
        name,
        acronym,
        alsoPrinted,
        scope,
        area,
        model,
        umbrella,
        throughCentre,
        inResponseTo,
        wasteStreams,
        summary,
        documents,
        other,
        sources);
  }
}
