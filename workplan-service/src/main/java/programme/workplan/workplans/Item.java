package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * An entry of a plan.
 *
 * @param key unique within the plan; never changes, while the number may
 * @param scopeLabel as printed
 * @param partnership soft: taken before the partnership is heard of
 * @param forum soft, like the partnership
 * @param dependsOn keys of items of the same plan
 */
public record Item(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String key,
    @Size(min = 1, max = 20) String number,
    Text section,
    @NotNull Text title,
    @NotNull Kind kind,
    Text scopeLabel,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partnership,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String forum,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String meeting,
    @Valid DecisionReference inResponseTo,
    @Size(max = 20) List<@NotNull @Size(max = Codes.LONGEST) String> dependsOn,
    @Size(max = 100) List<@NotNull @Valid DocumentReference> documents,
    @Size(max = 20) List<@NotNull @Valid Budget> budgets,
    @Size(max = Item.MOST_ACTIVITIES) List<@NotNull @Valid Activity> activities,
    @Size(max = Item.MOST_SOURCES) List<@Valid Source> sources) {
  static final int MOST_ACTIVITIES = 100;
  static final int MOST_SOURCES = 50;

  public Item {
    dependsOn = Lists.orEmpty(dependsOn);
    documents = Lists.orEmpty(documents);
    budgets = Lists.orEmpty(budgets);
    activities = Lists.orEmpty(activities);
    sources = Lists.orEmpty(sources);
  }

  /** What the item is about. */
  public enum Kind {
    PARTNERSHIP,
    FORUM,
    EVENT,
    EXPLORATION,
    PRODUCT
  }

  Optional<Activity> activity(String activityKey) {
    return activities.stream().filter(activity -> activity.key().equals(activityKey)).findFirst();
  }

  Item withActivities(List<Activity> others) {
    return with(number, others, sources);
  }

  Item withNumber(String other) {
    return with(other, activities, sources);
  }

  /** The same with this activity in the place of the one with its key, or at the end. */
  Item with(Activity activity) {
    List<Activity> others =
        activities.stream().map(one -> one.key().equals(activity.key()) ? activity : one).toList();
    return withActivities(
        others.contains(activity) ? others : Lists.concat(others, List.of(activity)));
  }

  Item without(Activity activity) {
    return withActivities(activities.stream().filter(one -> !one.equals(activity)).toList());
  }

  /** For another plan: nothing has been done of it there, and it says where it was taken from. */
  Item copiedFrom(Source source) {
    List<Source> known =
        sources.size() < MOST_SOURCES ? Lists.concat(sources, List.of(source)) : sources;
    return with(number, activities.stream().map(one -> one.withStatus(null)).toList(), known);
  }

  private Item with(String number, List<Activity> activities, List<Source> sources) {
    return new Item(
        key,
        number,
        section,
        title,
        kind,
        scopeLabel,
        partnership,
        forum,
        meeting,
        inResponseTo,
        dependsOn,
        documents,
        budgets,
        activities,
        sources);
  }

  @JsonIgnore
  boolean isReferring() {
    return partnership != null || forum != null;
  }
}
