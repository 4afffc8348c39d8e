package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A plan by one of its versions, whole, with what has come of it since.
 *
 * @param asOf the day on which it is looked at; absent for now
 * @param number the version of the content, numbered from 1
 * @param decision the one that adopted this version
 * @param basis the version that this one started from
 * @param revision what the ETag carries: rises with every change of any part of the plan
 */
@JsonPropertyOrder({"code", "version", "status"})
public record PlanView(
    String code,
    @JsonProperty("version") int number,
    PlanStatus status,
    LocalDate asOf,
    Period period,
    Text title,
    List<PrintedName> alsoPrinted,
    Authority authority,
    String decision,
    String supersededBy,
    Integer basis,
    Indicators indicators,
    List<Element> elements,
    List<Measure> measures,
    List<ItemView> items,
    List<Source> sources,
    Instant recordedAt,
    Instant proposedAt,
    Instant adoptedAt,
    Instant updatedAt,
    @JsonIgnore long revision)
    implements Versioned {

  static PlanView of(
      PlanReader.Found found, PlanStatus status, LocalDate asOf, List<ItemView> items) {
    WorkPlan plan = found.plan();
    PlanVersion version = found.version();
    PlanContent content = version.content;
    return new PlanView(
        plan.code,
        version.number,
        status,
        asOf,
        content.period(),
        content.title(),
        content.alsoPrinted(),
        content.authority(),
        version.decision,
        status == PlanStatus.SUPERSEDED ? version.supersededBy : null,
        version.basis,
        content.indicators(),
        content.elements(),
        content.measures(),
        items,
        content.sources(),
        version.recordedAt,
        version.proposedAt,
        version.adoptedAt,
        plan.updatedAt,
        plan.version);
  }

  @Override
  public long version() {
    return revision;
  }
}
