package programme.reporting.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;

/** Reads the dashboards' figures from the read model. */
@ApplicationScoped
public class Figures {
  private static final String LINES =
      """
      select p.data as partnership,
             (select s.data from read_channel_segment s
               where s.partnership = p.code and daterange(s.from_day, s.to_day, '[]') @> ?::date limit 1) as channel,
             (select d.data from read_determination d
               where d.partnership = p.code and daterange(d.effective_on, d.effective_to, '[]') @> ?::date
               order by d.firmness, d.effective_on desc nulls last, d.recorded_at desc limit 1) as determination,
             (select count(*) from read_project j where j.partnership = p.code) as projects,
             (select count(*) from read_progress_update u
               where u.accepted is not null
                 and (u.partnership = p.code
                   or exists (select from read_plan_item i where i.partnership = p.code and i.plan = u.plan and i.key = u.item)))
               as updates
      from read_partnership p
      where p.code > ? and (?::text is null or p.status = ?) and (?::text is null or p.un_region = ?)
      order by p.code limit ?
      """;

  private final Sql sql;
  private final Calls calls;

  Figures(Sql sql, Calls calls) {
    this.sql = sql;
    this.calls = calls;
  }

  public Overview overview(Instant now) {
    Map<String, Long> byStatus =
        count("select status, count(*) from read_partnership group by status order by status");
    return new Overview(
        new Overview.Partnerships(
            byStatus.values().stream().mapToLong(Long::longValue).sum(),
            byStatus,
            count("select scope, count(*) from read_partnership group by scope order by scope"),
            count(
                "select coalesce(un_region, 'NONE'), count(*) from read_partnership group by 1 order by 1")),
        plans(),
        calls.at(now),
        count("select status, count(*) from read_progress_update group by status order by status"),
        sql.one(row -> row.getLong(1), "select count(*) from read_report").orElse(0L),
        now);
  }

  public List<Overview.Plan> plans() {
    return sql.list(
        row -> {
          WorkPlan.Head head = sql.as(WorkPlan.Head.class, row.getString("data"));
          return new Overview.Plan(
              row.getString("plan"),
              row.getInt("version"),
              row.getString("status"),
              head.title(),
              head.period(),
              head.itemKeys().size());
        },
        "select plan, version, status, data from read_plan order by plan");
  }

  /** Lines after this code, filtered where a status or region is named. */
  List<PartnershipLine> partnerships(
      String after, String status, String unRegion, int limit, LocalDate today) {
    return sql.list(
        row ->
            new PartnershipLine(
                json(row.getString("partnership")),
                json(row.getString("channel")),
                json(row.getString("determination")),
                row.getLong("projects"),
                row.getLong("updates")),
        LINES,
        today,
        today,
        after,
        status,
        status,
        unRegion,
        unRegion,
        limit);
  }

  NominationCounts nominations(Instant now) {
    List<Calls.Call> all = calls.at(now);
    return new NominationCounts(
        all.stream().map(this::ofCall).toList(),
        now,
        all.stream().flatMap(call -> call.goodUntil().stream()).min(Instant::compareTo));
  }

  private NominationCounts.OfCall ofCall(Calls.Call call) {
    Map<String, Long> byStatus = ofCall("status", call.id());
    return new NominationCounts.OfCall(
        call.id(),
        call.forum(),
        call.status(),
        call.closesAt(),
        byStatus.values().stream().mapToLong(Long::longValue).sum(),
        byStatus,
        ofCall("coalesce(un_region, 'NONE')", call.id()),
        ofCall("coalesce(country, 'NONE')", call.id()));
  }

  private Map<String, Long> ofCall(String dimension, String call) {
    return count(
        "select "
            + dimension
            + ", count(*) from read_nomination where call = ? group by 1 order by 1",
        call);
  }

  private Map<String, Long> count(String query, Object... parameters) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.list(row -> Map.entry(row.getString(1), row.getLong(2)), query, parameters)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private JsonNode json(String document) {
    return Optional.ofNullable(document).map(text -> sql.as(JsonNode.class, text)).orElse(null);
  }
}
