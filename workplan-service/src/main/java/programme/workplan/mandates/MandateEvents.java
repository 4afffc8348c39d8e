package programme.workplan.mandates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/** What followers are told of mandates; as under {@code docs/events}. */
final class MandateEvents {
  private MandateEvents() {}

  /**
   * @param id the change's
   * @param from as a whole, or of the addressee where it is of one
   * @param status of the mandate as a whole, on the day of the event
   * @param statuses all of its course, so that nobody need derive it
   */
  record StatusChanged(
      UUID id,
      UUID mandate,
      String decision,
      String paragraph,
      AddresseeGroup addressee,
      Paragraph.Status from,
      Paragraph.Status to,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      Authority authority,
      Text note,
      Instant recordedAt,
      Paragraph.Status status,
      List<Segment> statuses,
      List<Source> sources) {

    static StatusChanged of(
        Mandate mandate,
        StatusChange fact,
        Paragraph.Status from,
        List<Segment> course,
        LocalDate today) {
      return new StatusChanged(
          fact.id,
          mandate.id,
          mandate.decision,
          mandate.paragraphKey,
          fact.addressee,
          from,
          fact.status,
          fact.effectiveOn,
          fact.authority,
          fact.note,
          fact.recordedAt,
          on(today, course),
          course,
          fact.sources);
    }
  }

  /**
   * @param id the response's
   */
  record Responded(
      UUID id,
      UUID mandate,
      String decision,
      String paragraph,
      String organisation,
      Text text,
      List<DocumentReference> documents,
      Instant recordedAt,
      List<Source> sources) {

    static Responded of(Mandate mandate, Response response) {
      return new Responded(
          response.id,
          mandate.id,
          mandate.decision,
          mandate.paragraphKey,
          response.organisation,
          response.text,
          response.documents,
          response.recordedAt,
          response.sources);
    }
  }

  /** What sort of fact is taken back. */
  enum Kind {
    STATUS_CHANGE,
    RESPONSE
  }

  record TakenBack(Kind kind, UUID id) {}

  record Annulled(
      UUID mandate,
      String decision,
      String paragraph,
      TakenBack fact,
      Text reason,
      Authority authority,
      Instant recordedAt,
      Paragraph.Status status,
      List<Segment> statuses) {

    static Annulled of(
        Mandate mandate,
        TakenBack fact,
        Annulment annulment,
        List<Segment> course,
        LocalDate today) {
      return new Annulled(
          mandate.id,
          mandate.decision,
          mandate.paragraphKey,
          fact,
          annulment.reason(),
          annulment.authority(),
          annulment.recordedAt(),
          on(today, course),
          course);
    }
  }

  private static Paragraph.Status on(LocalDate day, List<Segment> course) {
    return course.stream()
        .filter(segment -> segment.holdsOn(day))
        .findFirst()
        .orElseThrow()
        .status();
  }

  /** The acts that stand, each as it would be told today. */
  static List<StatusChanged> statusChanges(Mandate mandate, LocalDate today) {
    List<StatusChange> facts = StatusChange.standing(mandate.id);
    List<Segment> course = new Course(mandate.addressees(), facts).segments();
    List<StatusChanged> told = new ArrayList<>();
    for (int n = 0; n < facts.size(); n++) {
      StatusChange fact = facts.get(n);
      if (!fact.isOfText()) {
        Course until = new Course(mandate.addressees(), facts.subList(0, n));
        told.add(
            StatusChanged.of(
                mandate, fact, until.before(fact.addressee, fact.effectiveOn), course, today));
      }
    }
    return told;
  }
}
