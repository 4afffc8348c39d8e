package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A version of a plan, whole.
 *
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

  static PlanView of(WorkPlan plan, PlanVersion version, List<ItemView> items) {
    PlanContent content = version.content;
    return new PlanView(
        plan.code,
        version.number,
        version.status,
        content.period(),
        content.title(),
        content.alsoPrinted(),
        content.authority(),
        version.decision,
        version.supersededBy,
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
