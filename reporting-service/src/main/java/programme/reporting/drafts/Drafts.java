package programme.reporting.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import programme.kit.clock.ProgrammeClock;
import programme.kit.vocabulary.Period;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.rounds.KnownRounds;
import programme.reporting.updates.UpdateRequest;

/** Puts drafts together: the caller's items first, then partnerships that stand in no plan. */
@ApplicationScoped
class Drafts {
  private static final String ITEMS =
      """
      select distinct d.plan, d.item from reporting_duty d join read_plan p using (plan)
      where (?::text is null or d.organisation = ?) and (?::text is null or d.plan = ?)
        and (?::text is null or d.item = ?) and (?::text is null or d.partnership = ?)
        and p.status <> 'SUPERSEDED'
        and (daterange(d.from_day, d.to_day, '[]')
            && daterange((p.data #>> '{period,from}')::date, (p.data #>> '{period,to}')::date, '[]')
          or daterange(d.from_day, d.to_day, '[]') @> ?::date)
      order by d.plan, d.item
      """;
  private static final String PARTNERSHIPS =
      """
      select distinct r.partnership from read_participation r
      where r.partner = ? and r.role in ('LEAD', 'HOST', 'IMPLEMENTER', 'MEMBER')
        and daterange(r.from_day, r.to_day, '[]') @> ?::date
        and (?::text is null or r.partnership = ?)
        and not exists (select from reporting_duty d where d.partnership = r.partnership)
      order by r.partnership
      """;
  private static final String LAST_ACCEPTED =
      """
      select r.content from progress_update u
      join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision
      where (u.work_plan, u.item) = (?, ?) or u.item is null and u.work_plan is null and u.partnership = ?
      order by u.organisation is not distinct from ? desc, r.accepted_at desc limit 1
      """;

  private final Sql sql;
  private final ReadModel copies;
  private final KnownRounds rounds;
  private final ProgrammeClock clock;

  Drafts(Sql sql, ReadModel copies, KnownRounds rounds, ProgrammeClock clock) {
    this.sql = sql;
    this.copies = copies;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** What drafts are asked for; null: of any. */
  record Wanted(String workPlan, String item, String partnership) {}

  /** A draft with the item that it is about, where it is about one, and that item's plan. */
  record Prepared(Draft draft, WorkPlan plan, WorkPlan.Item item) {}

  /**
   * In the order of plans and items.
   *
   * @param reporter empty: the secretariat, which may report on every item
   */
  List<Prepared> of(Optional<String> reporter, Wanted wanted) {
    String who = reporter.orElse(null);
    Map<String, Optional<WorkPlan>> plans = new HashMap<>();
    List<Prepared> prepared = new ArrayList<>();
    for (ItemOf one : items(who, wanted)) {
      plans
          .computeIfAbsent(one.plan(), copies::plan)
          .ifPresent(
              plan -> plan.item(one.item()).ifPresent(i -> prepared.add(ofItem(plan, i, who))));
    }
    if (who != null && wanted.workPlan() == null && wanted.item() == null) {
      partnerships(who, wanted.partnership())
          .forEach(code -> prepared.add(ofPartnership(code, who)));
    }
    return prepared;
  }

  private record ItemOf(String plan, String item) {}

  private List<ItemOf> items(String who, Wanted wanted) {
    return sql.list(
        row -> new ItemOf(row.getString(1), row.getString(2)),
        ITEMS,
        who,
        who,
        wanted.workPlan(),
        wanted.workPlan(),
        wanted.item(),
        wanted.item(),
        wanted.partnership(),
        wanted.partnership(),
        clock.today());
  }

  private List<String> partnerships(String who, String one) {
    return sql.list(row -> row.getString(1), PARTNERSHIPS, who, clock.today(), one, one);
  }

  private Prepared ofItem(WorkPlan plan, WorkPlan.Item item, String who) {
    Optional<KnownRounds.Open> round = rounds.open(plan.code(), clock.now());
    Period period = round.map(KnownRounds.Open::period).orElse(plan.head().period());
    Optional<UpdateRequest> last = last(plan.code(), item.key(), null, who);
    return new Prepared(
        draft(
            item.key() + "-" + period.to(),
            round.map(KnownRounds.Open::code).orElse(null),
            plan.code(),
            item.key(),
            null,
            period,
            last),
        plan,
        item);
  }

  private Prepared ofPartnership(String code, String who) {
    Optional<UpdateRequest> last = last(null, null, code, who);
    return new Prepared(
        draft(code + "-" + clock.today(), null, null, null, code, null, last), null, null);
  }

  private Optional<UpdateRequest> last(String plan, String item, String partnership, String who) {
    return sql.list(UpdateRequest.class, LAST_ACCEPTED, plan, item, partnership, who).stream()
        .findFirst();
  }

  private static Draft draft(
      String reference,
      String round,
      String plan,
      String item,
      String partnership,
      Period period,
      Optional<UpdateRequest> last) {
    return new Draft(
        reference,
        round,
        plan,
        item,
        partnership,
        period,
        last.map(UpdateRequest::activities).orElse(List.of()),
        last.map(UpdateRequest::narrative).orElse(null),
        last.map(UpdateRequest::obstacles).orElse(null),
        last.map(UpdateRequest::measures).orElse(List.of()),
        last.map(UpdateRequest::nextSteps).orElse(null),
        last.map(UpdateRequest::documents).orElse(List.of()),
        last.map(UpdateRequest::sources).orElse(List.of()));
  }
}
