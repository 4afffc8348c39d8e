package programme.nomination.forums;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A forum as everyone reads it.
 *
 * @param resolved whether its partnership has been heard of; absent where it names none
 */
public record ForumView(
    String code,
    Text name,
    List<PrintedName> alsoPrinted,
    ForumRegistration.Kind kind,
    String partnership,
    ForumRegistration.Status status,
    List<PartnerType> constituencies,
    Seats seats,
    List<DocumentReference> documents,
    List<Source> sources,
    Boolean resolved,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static ForumView of(Forum forum) {
    return new ForumView(
        forum.code,
        forum.name,
        forum.alsoPrinted,
        forum.kind,
        forum.partnership,
        forum.status,
        forum.constituencies,
        forum.seats,
        forum.documents,
        forum.sources,
        forum.resolved,
        forum.recordedAt,
        forum.updatedAt,
        forum.version);
  }
}
