package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * What one version of a plan says: its text and nothing that comes of it later. Whether it was
 * adopted or superseded stands in the list of versions, the status of its activities in the plan.
 *
 * @param number the version of the content, numbered from 1
 * @param basis the version that this one started from
 * @param frozenAt when it was proposed, or adopted without a proposal; absent while it can be
 *     edited
 * @param revision what the ETag of one that can be edited carries: the plan's
 */
@JsonPropertyOrder({"code", "version"})
public record PlanText(
    String code,
    @com.fasterxml.jackson.annotation.JsonProperty("version") int number,
    Integer basis,
    Period period,
    Text title,
    List<PrintedName> alsoPrinted,
    Authority authority,
    Indicators indicators,
    List<Element> elements,
    List<Measure> measures,
    List<Item> items,
    List<Source> sources,
    Instant recordedAt,
    Instant frozenAt,
    @JsonIgnore long revision)
    implements Versioned {

  static PlanText of(WorkPlan plan, PlanVersion version, Instant frozenAt) {
    PlanContent content = version.content;
    return new PlanText(
        plan.code,
        version.number,
        version.basis,
        content.period(),
        content.title(),
        content.alsoPrinted(),
        content.authority(),
        content.indicators(),
        content.elements(),
        content.measures(),
        content.items(),
        content.sources(),
        version.recordedAt,
        frozenAt,
        plan.version);
  }

  @Override
  public long version() {
    return revision;
  }
}
