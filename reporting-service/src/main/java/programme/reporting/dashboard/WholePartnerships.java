package programme.reporting.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import programme.reporting.dashboard.PartnershipWhole.PlanItem;
import programme.reporting.readmodel.Sql;

/** Puts everything about one partnership together. */
@ApplicationScoped
class WholePartnerships {
  private final Sql sql;

  WholePartnerships(Sql sql) {
    this.sql = sql;
  }

  Optional<PartnershipWhole> of(String code, Instant now) {
    return sql.documents("select data from read_partnership where code = ?", code).stream()
        .findFirst()
        .map(partnership -> whole(code, partnership, now));
  }

  private PartnershipWhole whole(String code, JsonNode partnership, Instant now) {
    return new PartnershipWhole(
        partnership,
        sql.documents(
            "select data from read_partnership_status where partnership = ? order by effective_on nulls first, recorded_at, id",
            code),
        sql.documents(
            "select data from read_determination where partnership = ? order by effective_on nulls first, recorded_at, id",
            code),
        sql.documents(
            "select data from read_channel_segment where partnership = ? order by position", code),
        sql.documents(
            "select data from read_participation where partnership = ? order by from_day nulls first, id",
            code),
        sql.documents("select data from read_project where partnership = ? order by code", code),
        planItems(code),
        sql.documents(
            """
            select u.accepted from read_progress_update u
            where u.accepted is not null
              and (u.partnership = ?
                or u.project in (select j.code from read_project j where j.partnership = ?)
                or (u.plan, u.item) in (
                  select i.plan, i.key from read_plan_item i join read_plan p using (plan, version, sequence) where i.partnership = ?))
            order by u.accepted_at, u.id
            """,
            code,
            code,
            code),
        now);
  }

  private List<PlanItem> planItems(String code) {
    return sql.list(
        row ->
            new PlanItem(
                row.getString("plan"),
                row.getInt("version"),
                row.getString("status"),
                sql.as(JsonNode.class, row.getString("item")),
                sql.documents(
                    "select data from read_assessment where plan = ? and item = ? order by measure",
                    row.getString("plan"),
                    row.getString("key"))),
        """
        select i.plan, i.version, p.status, i.key, i.data as item
        from read_plan_item i join read_plan p using (plan, version, sequence) where i.partnership = ? order by i.plan, i.key
        """,
        code);
  }
}
