package programme.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Text;

/** The read model's things, as those features ask for them that reckon with them. */
@ApplicationScoped
public class ReadModel {
  private final Sql sql;

  ReadModel(Sql sql) {
    this.sql = sql;
  }

  /** What reckoning needs of a partnership. */
  public record Partnership(
      String code,
      Text name,
      String scope,
      Area area,
      String status,
      ThroughCentre throughCentre) {}

  /** The centre that it goes through, where one is named. */
  public record ThroughCentre(String centre) {}

  /** Where it works, as printed. */
  public record Area(Text label) {}

  /** A meeting, with its days where they are known. */
  public record Meeting(
      String code,
      Text title,
      String place,
      LocalDate from,
      LocalDate to,
      List<AgendaItem> agendaItems) {
    /** The title of an item of the agenda, where the programme's data has it. */
    public Optional<Text> agendaTitle(String number) {
      return agendaItems.stream()
          .filter(item -> item.number().equals(number))
          .map(AgendaItem::title)
          .filter(t -> t != null)
          .findFirst();
    }
  }

  /** A numbered item of a meeting's agenda. */
  public record AgendaItem(String number, Text title) {}

  /** What reckoning needs of a project. */
  public record Project(String code, String partnership, List<String> implementers) {}

  /** What a partner is called. */
  public record Partner(String code, Text name) {}

  /** A judgement on whether something is a partnership. */
  public record Determination(String outcome, String definedIn, String firmness) {}

  /** The reporting channel of a partnership on some day. */
  public record Channel(String partnership, String channel, String agendaItem) {}

  public Optional<WorkPlan> plan(String code) {
    return planHead(code).map(this::withItems);
  }

  /** The plan without its items, of which there may be many. */
  public Optional<WorkPlan> planHead(String code) {
    return sql.one(
        row ->
            new WorkPlan(
                code,
                row.getInt("version"),
                row.getLong("sequence"),
                row.getString("status"),
                sql.as(WorkPlan.Head.class, row.getString("data")),
                List.of()),
        "select version, sequence, status, data from read_plan where plan = ?",
        code);
  }

  /** These items of the plan, in no order. */
  public List<WorkPlan.Item> items(WorkPlan plan, List<String> keys) {
    return sql.list(
        WorkPlan.Item.class,
        """
        select data from read_plan_item
        where plan = ? and version = ? and sequence = ? and key = any (string_to_array(?, ' '))
        """,
        plan.code(),
        plan.version(),
        plan.sequence(),
        String.join(" ", keys));
  }

  /** The items' keys, numbers and sections, in the plan's own order. */
  public List<WorkPlan.Place> places(WorkPlan plan) {
    return sql.list(
        row ->
            new WorkPlan.Place(
                row.getString("key"),
                row.getString("number"),
                row.getString("section") == null
                    ? null
                    : sql.as(Text.class, row.getString("section"))),
        """
        select i.key, i.data ->> 'number' as number, i.data -> 'section' as section
        from read_plan_item i
        join read_plan_statement s using (plan, version, sequence)
        join lateral jsonb_array_elements_text(s.data -> 'itemKeys') with ordinality as keys (key, place) on keys.key = i.key
        where i.plan = ? and i.version = ? and i.sequence = ? order by keys.place
        """,
        plan.code(),
        plan.version(),
        plan.sequence());
  }

  private WorkPlan withItems(WorkPlan plan) {
    List<WorkPlan.Item> items =
        sql.list(
            WorkPlan.Item.class,
            """
            select i.data from read_plan_item i
            join read_plan_statement s using (plan, version, sequence)
            join lateral jsonb_array_elements_text(s.data -> 'itemKeys') with ordinality as keys (key, place) on keys.key = i.key
            where i.plan = ? and i.version = ? and i.sequence = ? order by keys.place
            """,
            plan.code(),
            plan.version(),
            plan.sequence());
    return new WorkPlan(
        plan.code(), plan.version(), plan.sequence(), plan.status(), plan.head(), items);
  }

  public Optional<Partnership> partnership(String code) {
    return sql
        .list(Partnership.class, "select data from read_partnership where code = ?", code)
        .stream()
        .findFirst();
  }

  public List<Partnership> partnerships() {
    return sql.list(Partnership.class, "select data from read_partnership order by code");
  }

  public Optional<Project> project(String code) {
    return sql.list(Project.class, "select data from read_project where code = ?", code).stream()
        .findFirst();
  }

  public Optional<Meeting> meeting(String code) {
    return sql.list(Meeting.class, "select data from read_meeting where code = ?", code).stream()
        .findFirst();
  }

  /** Days on which somebody takes part; an absent end is open. */
  public record Days(LocalDate from, LocalDate to) {
    public boolean meets(Period period) {
      return period.overlaps(from, to);
    }

    public boolean contain(LocalDate day) {
      return new Period(day, day).overlaps(from, to);
    }
  }

  /**
   * When the organisation has one of the roles that report.
   *
   * @param organisation all of its codes
   */
  public List<Days> reportingDays(String partnership, List<String> organisation) {
    return sql.list(
        row -> new Days(Sql.day(row, "from_day"), Sql.day(row, "to_day")),
        """
        select from_day, to_day from read_participation
        where partnership = ? and partner = any(?) and role in ('LEAD', 'HOST', 'IMPLEMENTER', 'MEMBER')
        """,
        partnership,
        organisation.toArray(String[]::new));
  }

  /** What was last determined of the partnership among all that holds on the day. */
  public Optional<Determination> determination(String partnership, LocalDate day) {
    return sql
        .list(
            Determination.class,
            """
            select data from read_determination
            where partnership = ? and daterange(effective_on, effective_to, '[]') @> ?::date
            order by firmness, effective_on desc nulls last, recorded_at desc
            """,
            partnership,
            day)
        .stream()
        .findFirst();
  }

  public Optional<Partner> partner(String code) {
    return sql.list(Partner.class, "select data from read_partner where code = ?", code).stream()
        .findFirst();
  }

  /** All partnerships' channels on the day, by code. */
  public List<Channel> channels(LocalDate day) {
    return sql.list(
        row ->
            new Channel(
                row.getString("partnership"),
                row.getString("channel"),
                row.getString("agenda_item")),
        """
        select partnership, channel, agenda_item from read_channel_segment
        where daterange(from_day, to_day, '[]') @> ?::date order by partnership
        """,
        day);
  }

  /** The sequence up to which an aggregate's events have been applied here; 0 for none. */
  public long appliedUntil(String source, String subject) {
    return sql.one(
            row -> row.getLong(1),
            "select sequence from inbox where source = ? and subject = ?",
            source,
            subject)
        .orElse(0L);
  }
}
