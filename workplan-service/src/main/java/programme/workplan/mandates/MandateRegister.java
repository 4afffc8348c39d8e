package programme.workplan.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.workplan.decisions.Decision;
import programme.workplan.decisions.Paragraph;

/** The mandates of decisions, as their decisions write and read them. */
@ApplicationScoped
public class MandateRegister {
  private final ProgrammeClock clock;

  MandateRegister(ProgrammeClock clock) {
    this.clock = clock;
  }

  /**
   * A mandate as followers are told of it with its decision.
   *
   * @param paragraph the paragraph's key
   * @param statuses how far it has come, along the days
   */
  public record State(UUID id, String paragraph, List<Segment> statuses) {}

  /**
   * Brings the mandates to the decision's text; a paragraph keeps its mandate as long as it keeps
   * its key, and the mandate of one that is gone stays for what was said on it.
   *
   * @param said the paragraphs as they were sent: a new one may come with its first status, a known
   *     one with the status that is in force and no other
   */
  public void follow(Decision decision, List<Paragraph> said) {
    Instant now = clock.now();
    Map<String, Paragraph.Status> inForce = statuses(decision.code());
    Map<String, Mandate> known = new HashMap<>();
    Mandate.of(decision.code()).forEach(mandate -> known.put(mandate.paragraphKey, mandate));
    for (int n = 0; n < said.size(); n++) {
      Paragraph paragraph = said.get(n);
      if (paragraph.isOperative()) {
        Mandate mandate = known.remove(paragraph.key());
        if (mandate == null) {
          begin(decision.code(), paragraph, n, now);
        } else {
          refuseAnother(paragraph, inForce.get(paragraph.key()));
          rewrite(mandate, paragraph, n, now);
        }
      }
    }
    known.values().forEach(mandate -> mandate.leaveText(now));
  }

  private static void begin(String decision, Paragraph paragraph, int place, Instant now) {
    Mandate mandate = Mandate.added(decision, paragraph.key());
    mandate.tell(paragraph, place, now);
    mandate.persist();
    Paragraph.Status first = paragraph.status();
    if (first != null && first != Paragraph.Status.FIRST) {
      StatusChange.first(mandate.id, first, now).persist();
    }
    Standing.derive(mandate);
  }

  private static void rewrite(Mandate mandate, Paragraph paragraph, int place, Instant now) {
    var before = mandate.addressees();
    mandate.tell(paragraph, place, now);
    if (!before.equals(mandate.addressees())) {
      Standing.derive(mandate);
    }
  }

  private static void refuseAnother(Paragraph said, Paragraph.Status inForce) {
    if (said.status() != null && inForce != null && said.status() != inForce) {
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION,
              "Paragraph '"
                  + said.key()
                  + "' is "
                  + inForce
                  + "; a status is changed by the mandate's status-changes.")
          .with("from", inForce)
          .with("allowed", inForce.next());
    }
  }

  /** The statuses in force today of one decision's mandates, by paragraph. */
  public Map<String, Paragraph.Status> statuses(String decision) {
    return statuses(List.of(decision)).getOrDefault(decision, Map.of());
  }

  /** The same of several decisions; one statement for all. */
  public Map<String, Map<String, Paragraph.Status>> statuses(Collection<String> decisions) {
    return Standing.inForce(decisions, clock.today());
  }

  /** What followers are told of a decision's mandates, in the order of its text. */
  public List<State> states(String decision) {
    List<Mandate> mandates =
        Mandate.list("decision = ?1 and listOrder is not null order by listOrder", decision);
    Map<UUID, List<Segment>> courses =
        Standing.courses(mandates.stream().map(mandate -> mandate.id).toList());
    return mandates.stream()
        .map(one -> new State(one.id, one.paragraphKey, courses.get(one.id)))
        .toList();
  }

  /** The acts on a decision's mandates that stand, as followers were told of them. */
  public List<Fact> statusChanges(String decision) {
    LocalDate today = clock.today();
    return Mandate.of(decision).stream()
        .flatMap(mandate -> MandateEvents.statusChanges(mandate, today).stream())
        .map(data -> new Fact(EventType.MANDATE_STATUS_CHANGED, data))
        .toList();
  }

  /** The responses that stand. */
  public List<Fact> responses(String decision) {
    return Mandate.of(decision).stream()
        .flatMap(
            mandate ->
                Response.standing(mandate.id).stream()
                    .map(response -> MandateEvents.Responded.of(mandate, response)))
        .map(data -> new Fact(EventType.MANDATE_RESPONDED, data))
        .toList();
  }
}
