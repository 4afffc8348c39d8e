package programme.reporting.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import programme.reporting.readmodel.Sql;

/** Who has to report on what in a round, and whether it has. */
@ApplicationScoped
class Duties {
  private static final String OF_ROUND =
      """
      with duty as (
        select organisation, item, partnership, array_agg(distinct because order by because) as because
        from reporting_duty
        where plan = ? and (daterange(from_day, to_day, '[]') && daterange(?, ?, '[]')
          or daterange(from_day, to_day, '[]') @> ?::date)
        group by organisation, item, partnership),
      told as (
        select u.organisation, u.item
        from progress_update u
        join progress_update_revision r on r.update_id = u.id and r.revision = coalesce(
          case when u.status <> 'RETURNED' then u.revision end, u.accepted_revision)
        where u.work_plan = ? and u.item is not null
          and (r.content ->> 'round' = ? or daterange((r.content #>> '{period,from}')::date,
            (r.content #>> '{period,to}')::date, '[]') && daterange(?, ?, '[]')))
      select d.*,
        exists (select from told t where t.item = d.item and t.organisation is not distinct from d.organisation) as reported,
        exists (select from told t where t.item = d.item and t.organisation is distinct from d.organisation) as by_others
      from duty d order by organisation collate "C" nulls last, item
      """;

  private final Sql sql;

  Duties(Sql sql) {
    this.sql = sql;
  }

  /** One organisation's duty to report on one item. */
  record Duty(
      String organisation,
      String item,
      String partnership,
      List<String> because,
      boolean isReported,
      boolean isReportedByOthers) {}

  List<Duty> of(Round round, LocalDate today) {
    return sql.list(
        Duties::read,
        OF_ROUND,
        round.workPlan,
        round.periodFrom,
        round.periodTo,
        today,
        round.workPlan,
        round.code,
        round.periodFrom,
        round.periodTo);
  }

  private static Duty read(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("organisation"),
        row.getString("item"),
        row.getString("partnership"),
        List.of((String[]) row.getArray("because").getArray()),
        row.getBoolean("reported"),
        row.getBoolean("by_others"));
  }
}
