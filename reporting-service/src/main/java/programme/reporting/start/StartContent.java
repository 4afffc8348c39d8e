package programme.reporting.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import programme.kit.clock.ProgrammeClock;
import programme.kit.vocabulary.Text;
import programme.reporting.ProgrammeName;
import programme.reporting.dashboard.Calls;
import programme.reporting.dashboard.Figures;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.content.Phrase;

/**
 * What the start page shows, from the read model, in the reader's language where the texts have it.
 */
@ApplicationScoped
class StartContent {
  private final ProgrammeName programme;
  private final ReadModel copies;
  private final Figures figures;
  private final Calls calls;

  StartContent(ProgrammeName programme, ReadModel copies, Figures figures, Calls calls) {
    this.programme = programme;
    this.copies = copies;
    this.figures = figures;
    this.calls = calls;
  }

  record Page(
      String language,
      StartWords words,
      Phrase programme,
      int partnerships,
      List<Statuses> statuses,
      List<Plan> plans,
      List<Call> calls,
      String serverTime) {}

  record Statuses(String status, String label, List<Named> partnerships) {}

  /**
   * A partnership in a list.
   *
   * @param area as printed, which tells those of one name apart; null where it is the whole world
   */
  record Named(String code, Phrase name, String scope, Phrase area) {}

  record Plan(String code, Phrase title, String status, List<Item> items) {}

  record Item(String key, String number, Phrase title, Phrase scope, long activities) {}

  record Call(
      String id, Phrase forum, String status, String statusLabel, String closes, String closesAt) {}

  Page page(String language, Instant now) {
    StartWords words = StartWords.in(language);
    List<ReadModel.Partnership> partnerships = copies.partnerships();
    return new Page(
        language,
        words,
        Phrase.of(programme.text(), language),
        partnerships.size(),
        statuses(partnerships, words, language),
        figures.plans().stream()
            .flatMap(plan -> copies.plan(plan.code()).stream())
            .map(plan -> plan(plan, words, language))
            .toList(),
        calls.at(now).stream().map(call -> call(call, words, language)).toList(),
        time(now, language));
  }

  private static List<Statuses> statuses(
      List<ReadModel.Partnership> partnerships, StartWords words, String language) {
    Map<Integer, Statuses> byRank = new TreeMap<>();
    for (String status : StartWords.STATUSES) {
      List<Named> named =
          partnerships.stream()
              .filter(one -> one.status().equals(status))
              .map(one -> named(one, words, language))
              .toList();
      if (!named.isEmpty()) {
        byRank.put(
            StartWords.STATUSES.indexOf(status),
            new Statuses(status, words.label("status", status), named));
      }
    }
    return List.copyOf(byRank.values());
  }

  private static Named named(ReadModel.Partnership partnership, StartWords words, String language) {
    return new Named(
        partnership.code(),
        Phrase.of(partnership.name(), language),
        words.label("scope", partnership.scope()),
        partnership.scope().equals("GLOBAL")
            ? null
            : Phrase.of(partnership.area().label(), language));
  }

  private static Plan plan(WorkPlan plan, StartWords words, String language) {
    List<Item> items =
        plan.items().stream()
            .map(
                item ->
                    new Item(
                        item.key(),
                        item.number(),
                        Phrase.of(item.title(), language),
                        item.scopeLabel() == null ? null : Phrase.of(item.scopeLabel(), language),
                        item.activityCount()))
            .toList();
    return new Plan(
        plan.code(),
        Phrase.of(plan.head().title(), language),
        words.label("plan", plan.status()),
        items);
  }

  private static Call call(Calls.Call call, StartWords words, String language) {
    Text name = call.forumName() == null ? Text.of("zxx", call.forum()) : call.forumName();
    return new Call(
        call.id(),
        Phrase.of(name, language),
        call.status().name(),
        words.label("call", call.status().name()),
        time(call.closesAt(), language),
        call.closesAt().toString());
  }

  private static String time(Instant instant, String language) {
    return DateTimeFormatter.ofPattern(
            language.equals("zh") ? "yyyy年M月d日 HH:mm (VV)" : "d MMMM yyyy, HH:mm (VV)",
            Locale.forLanguageTag(language))
        .format(instant.atZone(ProgrammeClock.ZONE));
  }
}
