package programme.kit.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every type of event that exists, with the kind of aggregate that owns its sequence. {@code
 * docs/events.md} has a row for each.
 */
public enum EventType {
  PARTNER_REGISTERED(Kind.PARTNERS),
  PARTNER_CHANGED(Kind.PARTNERS),
  PARTNER_MERGED(Kind.PARTNERS),
  PARTNER_ANNULLED(Kind.PARTNERS),
  PARTNER_RESTATED(Kind.PARTNERS),
  PARTNERSHIP_REGISTERED(Kind.PARTNERSHIPS),
  PARTNERSHIP_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_STATUS_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_DETERMINED(Kind.PARTNERSHIPS),
  PARTNERSHIP_REPORTING_CHANNEL_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_PARTICIPATION_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_ANNULLED(Kind.PARTNERSHIPS),
  PARTNERSHIP_RESTATED(Kind.PARTNERSHIPS),
  REPORTING_DIRECTION_RECORDED(Kind.REPORTING_DIRECTIONS),
  REPORTING_DIRECTION_ANNULLED(Kind.REPORTING_DIRECTIONS),
  REPORTING_DIRECTION_RESTATED(Kind.REPORTING_DIRECTIONS),
  REPORTING_DEFAULT_RECORDED(Kind.REPORTING_DEFAULTS),
  REPORTING_DEFAULT_ANNULLED(Kind.REPORTING_DEFAULTS),
  REPORTING_DEFAULT_RESTATED(Kind.REPORTING_DEFAULTS),
  PROJECT_REGISTERED(Kind.PROJECTS),
  PROJECT_CHANGED(Kind.PROJECTS),
  PROJECT_RESTATED(Kind.PROJECTS),
  CONTRIBUTION_PLEDGED(Kind.CONTRIBUTIONS),
  CONTRIBUTION_AMENDED(Kind.CONTRIBUTIONS),
  CONTRIBUTION_PAID(Kind.CONTRIBUTIONS),
  CONTRIBUTION_ANNULLED(Kind.CONTRIBUTIONS),
  CONTRIBUTION_RESTATED(Kind.CONTRIBUTIONS),
  TOOLKIT_RESOURCE_PUBLISHED(Kind.TOOLKIT_RESOURCES),
  TOOLKIT_RESOURCE_CHANGED(Kind.TOOLKIT_RESOURCES),
  TOOLKIT_RESOURCE_ANNULLED(Kind.TOOLKIT_RESOURCES),
  TOOLKIT_RESOURCE_RESTATED(Kind.TOOLKIT_RESOURCES),

  MEETING_REGISTERED(Kind.MEETINGS),
  MEETING_CHANGED(Kind.MEETINGS),
  MEETING_RESTATED(Kind.MEETINGS),
  DECISION_RECORDED(Kind.DECISIONS),
  DECISION_CHANGED(Kind.DECISIONS),
  DECISION_ADOPTED(Kind.DECISIONS),
  DECISION_RESTATED(Kind.DECISIONS),
  MANDATE_STATUS_CHANGED(Kind.DECISIONS),
  MANDATE_RESPONDED(Kind.DECISIONS),
  MANDATE_ANNULLED(Kind.DECISIONS),
  WORK_PLAN_PROPOSED(Kind.WORK_PLANS),
  WORK_PLAN_ADOPTED(Kind.WORK_PLANS),
  WORK_PLAN_AMENDED(Kind.WORK_PLANS),
  WORK_PLAN_ITEM_STATED(Kind.WORK_PLANS),
  WORK_PLAN_SUPERSEDED(Kind.WORK_PLANS),
  WORK_PLAN_RESTATED(Kind.WORK_PLANS),
  ACTIVITY_STATUS_CHANGED(Kind.WORK_PLANS),

  FORUM_REGISTERED(Kind.FORUMS),
  FORUM_CHANGED(Kind.FORUMS),
  FORUM_RESTATED(Kind.FORUMS),
  CALL_SCHEDULED(Kind.CALLS),
  CALL_CHANGED(Kind.CALLS),
  CALL_OPENED(Kind.CALLS),
  CALL_EXTENDED(Kind.CALLS),
  CALL_CLOSED(Kind.CALLS),
  CALL_RESTATED(Kind.CALLS),
  NOMINATION_SUBMITTED(Kind.NOMINATIONS),
  NOMINATION_CORRECTED(Kind.NOMINATIONS),
  NOMINATION_ATTACHMENT_ADDED(Kind.NOMINATIONS),
  NOMINATION_REVIEWED(Kind.NOMINATIONS),
  NOMINATION_ACCEPTED(Kind.NOMINATIONS),
  NOMINATION_DECLINED(Kind.NOMINATIONS),
  NOMINATION_WITHDRAWN(Kind.NOMINATIONS),
  NOMINATION_RESTATED(Kind.NOMINATIONS),
  PERSONAL_DATA_ERASED(Kind.NOMINATIONS),
  MEMBER_APPOINTED(Kind.FORUMS),
  MEMBER_LEFT(Kind.FORUMS),
  MEMBER_ANNULLED(Kind.FORUMS),

  REPORTING_ROUND_OPENED(Kind.REPORTING_ROUNDS),
  REPORTING_ROUND_CLOSED(Kind.REPORTING_ROUNDS),
  REPORTING_ROUND_RESTATED(Kind.REPORTING_ROUNDS),
  PROGRESS_UPDATE_SUBMITTED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_REVISED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_RETURNED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_ACCEPTED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_ANNULLED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_RESTATED(Kind.PROGRESS_UPDATES),
  MEASURE_ASSESSED(Kind.MEASURE_MATRICES),
  MEASURE_ANNULLED(Kind.MEASURE_MATRICES),
  MEASURE_MATRIX_RESTATED(Kind.MEASURE_MATRICES),
  REPORT_PUBLISHED(Kind.REPORTS),
  REPORT_RESTATED(Kind.REPORTS);

  /** The aggregates, by the source that their events carry. */
  private enum Kind {
    PARTNERS("partnership", "code"),
    PARTNERSHIPS("partnership", "code"),
    REPORTING_DIRECTIONS("partnership", "id"),
    REPORTING_DEFAULTS("partnership", "id"),
    PROJECTS("partnership", "code"),
    CONTRIBUTIONS("partnership", "id"),
    TOOLKIT_RESOURCES("partnership", "id"),
    MEETINGS("workplan", "code"),
    DECISIONS("workplan", "code"),
    WORK_PLANS("workplan", "code"),
    FORUMS("nomination", "code"),
    CALLS("nomination", "id"),
    NOMINATIONS("nomination", "id"),
    REPORTING_ROUNDS("reporting", "code"),
    PROGRESS_UPDATES("reporting", "id"),
    MEASURE_MATRICES("reporting", "workPlan"),
    REPORTS("reporting", "id");

    private final String service;
    private final String key;

    Kind(String service, String key) {
      this.service = service;
      this.key = key;
    }

    private String source() {
      return "/" + service + "/" + kebab(name());
    }
  }

  /** The nouns of two words; every other type has a noun of one. */
  private static final String[] LONG_NOUNS = {
    "reporting-direction",
    "reporting-default",
    "work-plan",
    "reporting-round",
    "progress-update",
    "measure-matrix",
    "toolkit-resource",
    "personal-data"
  };

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));

  private final Kind kind;

  EventType(Kind kind) {
    this.kind = kind;
  }

  /** As in the contract: {@code programme.work-plan.item-stated.v1}. */
  public String typeName() {
    String words = kebab(name());
    for (String noun : LONG_NOUNS) {
      if (words.startsWith(noun + "-")) {
        return "programme." + noun + "." + words.substring(noun.length() + 1) + ".v1";
      }
    }
    int dash = words.indexOf('-');
    return "programme." + words.substring(0, dash) + "." + words.substring(dash + 1) + ".v1";
  }

  /** The events' CloudEvents source. */
  public String source() {
    return kind.source();
  }

  /** The service that alone may write this type. */
  public String service() {
    return kind.service;
  }

  /** Whether this states an aggregate whole, for followers to begin anew with. */
  public boolean isRestatement() {
    return name().endsWith("_RESTATED");
  }

  /** The type that states aggregates of this source whole. */
  public static Optional<EventType> restatementOf(String source) {
    return Arrays.stream(values())
        .filter(type -> type.isRestatement() && type.source().equals(source))
        .findFirst();
  }

  /** The member of a restatement's data that names the aggregate. */
  public String key() {
    return kind.key;
  }

  public static Optional<EventType> find(String typeName) {
    return Optional.ofNullable(BY_NAME.get(typeName));
  }

  private static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
