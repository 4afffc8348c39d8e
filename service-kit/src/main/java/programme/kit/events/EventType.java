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
  PARTNERSHIP_REGISTERED(Kind.PARTNERSHIPS),
  PARTNERSHIP_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_STATUS_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_DETERMINED(Kind.PARTNERSHIPS),
  PARTNERSHIP_REPORTING_CHANNEL_CHANGED(Kind.PARTNERSHIPS),
  PARTNERSHIP_PARTICIPATION_CHANGED(Kind.PARTNERSHIPS),
  REPORTING_DEFAULT_RECORDED(Kind.REPORTING_DEFAULTS),
  PROJECT_REGISTERED(Kind.PROJECTS),
  PROJECT_CHANGED(Kind.PROJECTS),

  MEETING_REGISTERED(Kind.MEETINGS),
  MEETING_CHANGED(Kind.MEETINGS),
  DECISION_RECORDED(Kind.DECISIONS),
  DECISION_CHANGED(Kind.DECISIONS),
  DECISION_ADOPTED(Kind.DECISIONS),
  WORK_PLAN_PROPOSED(Kind.WORK_PLANS),
  WORK_PLAN_ADOPTED(Kind.WORK_PLANS),
  WORK_PLAN_AMENDED(Kind.WORK_PLANS),
  WORK_PLAN_ITEM_STATED(Kind.WORK_PLANS),
  WORK_PLAN_SUPERSEDED(Kind.WORK_PLANS),
  ACTIVITY_STATUS_CHANGED(Kind.WORK_PLANS),

  FORUM_REGISTERED(Kind.FORUMS),
  FORUM_CHANGED(Kind.FORUMS),
  CALL_SCHEDULED(Kind.CALLS),
  CALL_CHANGED(Kind.CALLS),
  CALL_OPENED(Kind.CALLS),
  CALL_CLOSED(Kind.CALLS),
  NOMINATION_SUBMITTED(Kind.NOMINATIONS),
  NOMINATION_REVIEWED(Kind.NOMINATIONS),
  NOMINATION_ACCEPTED(Kind.NOMINATIONS),
  NOMINATION_DECLINED(Kind.NOMINATIONS),
  NOMINATION_WITHDRAWN(Kind.NOMINATIONS),
  MEMBER_APPOINTED(Kind.FORUMS),

  REPORTING_ROUND_OPENED(Kind.REPORTING_ROUNDS),
  REPORTING_ROUND_CLOSED(Kind.REPORTING_ROUNDS),
  PROGRESS_UPDATE_SUBMITTED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_REVISED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_RETURNED(Kind.PROGRESS_UPDATES),
  PROGRESS_UPDATE_ACCEPTED(Kind.PROGRESS_UPDATES),
  MEASURE_ASSESSED(Kind.MEASURE_MATRICES),
  REPORT_PUBLISHED(Kind.REPORTS);

  /** The aggregates, by the source that their events carry. */
  private enum Kind {
    PARTNERS("partnership"),
    PARTNERSHIPS("partnership"),
    REPORTING_DEFAULTS("partnership"),
    PROJECTS("partnership"),
    MEETINGS("workplan"),
    DECISIONS("workplan"),
    WORK_PLANS("workplan"),
    FORUMS("nomination"),
    CALLS("nomination"),
    NOMINATIONS("nomination"),
    REPORTING_ROUNDS("reporting"),
    PROGRESS_UPDATES("reporting"),
    MEASURE_MATRICES("reporting"),
    REPORTS("reporting");

    private final String service;

    Kind(String service) {
      this.service = service;
    }

    private String source() {
      return "/" + service + "/" + kebab(name());
    }
  }

  /** The nouns of two words; every other type has a noun of one. */
  private static final String[] LONG_NOUNS = {
    "reporting-default", "work-plan", "reporting-round", "progress-update"
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

  public static Optional<EventType> find(String typeName) {
    return Optional.ofNullable(BY_NAME.get(typeName));
  }

  private static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
