package programme.workplan.mandates;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.http.Listing;
import programme.kit.vocabulary.Codes;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/** By what mandates are found; a {@code @BeanParam}. */
public class MandateFilter {
  private static final String STANDS =
      "exists (select 1 from Standing s where s.mandate = m.id and s.addressee in :whose and s.status = :status and"
          + Standing.HOLDS
          + ")";
  private static final String DUE = "coalesce(m.dueOn, due.from)";
  private static final String UNFINISHED =
      "exists (select 1 from Standing s where s.mandate = m.id and s.addressee = '' and s.status not in :closed and"
          + Standing.HOLDS
          + ")";
  private static final String OVERDUE = DUE + " < :today and " + UNFINISHED;
  private static final String NOT_OVERDUE =
      DUE + " is null or " + DUE + " >= :today or not " + UNFINISHED;

  @Parameter(
      description =
          "Whom it speaks to; a type of partner finds what speaks to all stakeholders too")
  @QueryParam("addressee")
  AddresseeGroup addressee;

  @QueryParam("verb")
  Paragraph.Verb verb;

  @Parameter(
      description =
          "Due on this day or before; what is due at a meeting is due on its first day, once that is known")
  @QueryParam("dueBy")
  LocalDate dueBy;

  @Parameter(description = "Due at this meeting")
  @QueryParam("dueAt")
  @Size(max = Codes.LONGEST)
  String dueAt;

  @Parameter(
      description = "In force today: for the addressee where one is asked for, else as a whole")
  @QueryParam("status")
  Paragraph.Status status;

  @Parameter(
      description =
          "true: the day is known and past, and something is left to do; false: all others")
  @QueryParam("overdue")
  Boolean overdue;

  @Parameter(
      description = "Of this decision, by its code, or its symbol as printed, such as VIII/5")
  @QueryParam("decision")
  @Size(max = 200)
  String decision;

  @Parameter(description = "Of the paragraph with this key, such as 5a")
  @QueryParam("paragraph")
  @Size(max = 50)
  String paragraph;

  /** Leaves in the list what is asked for. */
  void on(Listing<?> list, LocalDate today) {
    list.and("m.listOrder is not null");
    list.and("array_intersects(m.groups, :groups)", "groups", groups());
    list.and("m.verb = :verb", "verb", verb);
    list.and("coalesce(m.dueOn, due.from) <= :dueBy", "dueBy", dueBy);
    list.and("m.dueAt = :dueAt", "dueAt", dueAt);
    list.and("m.decision = :decision or d.symbol = :decision", "decision", decision);
    list.and("m.paragraphKey = :paragraph", "paragraph", paragraph);
    if (status != null) {
      list.and(STANDS, "status", status).with("whose", whose());
    }
    if (overdue != null) {
      list.and(overdue ? OVERDUE : NOT_OVERDUE)
          .with("closed", List.of(Paragraph.Status.DONE, Paragraph.Status.LAPSED));
    }
    if (status != null || overdue != null) {
      list.with("today", today);
    }
  }

  private String[] groups() {
    return addressee == null
        ? null
        : addressee.spokenToAs().stream().map(Enum::name).toArray(String[]::new);
  }

  private List<String> whose() {
    return addressee == null ? List.of(Standing.WHOLE) : List.of(groups());
  }
}
