package programme.workplan.workplans;

import java.util.List;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A version of a plan without its items: what events about it and lists show.
 *
 * @param version the content's, numbered from 1
 */
public record PlanHead(
    String code,
    int version,
    PlanStatus status,
    Text title,
    List<PrintedName> alsoPrinted,
    Period period,
    Authority authority,
    Indicators indicators,
    List<Element> elements,
    List<Measure> measures,
    List<String> itemKeys,
    List<Source> sources) {

  PlanHead withVersion(int other) {
    return of(other, status);
  }

  /** The same as that of a version and its status. */
  PlanHead of(int otherVersion, PlanStatus otherStatus) {
    return new PlanHead(
        code,
        otherVersion,
        otherStatus,
        title,
        alsoPrinted,
        period,
        authority,
        indicators,
        elements,
        measures,
        itemKeys,
        sources);
  }

  static PlanHead of(PlanVersion version, PlanStatus status) {
    PlanContent content = version.content;
    return new PlanHead(
        content.code(),
        version.number,
        status,
        content.title(),
        content.alsoPrinted(),
        content.period(),
        content.authority(),
        content.indicators(),
        content.elements(),
        content.measures(),
        content.itemKeys(),
        content.sources());
  }
}
