package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * An item as it is read.
 *
 * @param funding by what was pledged and received in the budgets' currencies; absent without a
 *     budget
 * @param resolved whether its partnership and forum have been heard of; absent where it names
 *     neither
 * @param version the plan's: an item has none of its own
 */
@JsonPropertyOrder({"key", "number", "section", "title", "kind"})
public record ItemView(
    String key,
    String number,
    Text section,
    Text title,
    Item.Kind kind,
    Text scopeLabel,
    String partnership,
    String forum,
    String meeting,
    DecisionReference inResponseTo,
    List<String> dependsOn,
    List<DocumentReference> documents,
    List<Budget> budgets,
    FundingStatus funding,
    List<ActivityView> activities,
    List<Source> sources,
    Boolean resolved,
    @JsonIgnore long version)
    implements Versioned {

  static ItemView of(
      Item item,
      List<ActivityView> activities,
      FundingStatus funding,
      Boolean resolved,
      long version) {
    return new ItemView(
        item.key(),
        item.number(),
        item.section(),
        item.title(),
        item.kind(),
        item.scopeLabel(),
        item.partnership(),
        item.forum(),
        item.meeting(),
        item.inResponseTo(),
        item.dependsOn(),
        item.documents(),
        item.budgets(),
        funding,
        activities,
        item.sources(),
        resolved,
        version);
  }
}
