package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Work plans by version. A version holds once all items of its last statement have come. */
@ApplicationScoped
class PlanProjector implements Projection {
  private final Sql sql;

  PlanProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.WORK_PLAN_PROPOSED,
        EventType.WORK_PLAN_ADOPTED,
        EventType.WORK_PLAN_AMENDED,
        EventType.WORK_PLAN_ITEM_STATED,
        EventType.WORK_PLAN_SUPERSEDED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.WORK_PLAN_PROPOSED, "read_plan_statement", "plan"),
        Kept.of(EventType.WORK_PLAN_ITEM_STATED, "read_plan_item", "plan"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    switch (event.type()) {
      case WORK_PLAN_ITEM_STATED -> item(event);
      case WORK_PLAN_SUPERSEDED -> superseded(event);
      default -> state(event);
    }
  }

  private void state(ProgrammeEvent event) {
    int version = version(event);
    sql.run(
        """
        insert into read_plan_statement (plan, version, sequence, status, complete, data) values (?, ?, ?, ?, false, ?::jsonb)
        """,
        event.subject(),
        version,
        event.sequence(),
        Fields.text(event.data(), "status"),
        event.data());
    complete(event.subject(), version);
  }

  private void item(ProgrammeEvent event) {
    JsonNode item = event.data().get("item");
    int version = version(event);
    sql.run(
        """
        insert into read_plan_item (plan, version, sequence, key, partnership, forum, data)
        select plan, version, max(sequence), ?, ?, ?, ?::jsonb from read_plan_statement
        where plan = ? and version = ? group by plan, version
        on conflict (plan, version, sequence, key) do update
          set partnership = excluded.partnership, forum = excluded.forum, data = excluded.data
        """,
        Fields.text(item, "key"),
        Fields.text(item, "partnership"),
        Fields.text(item, "forum"),
        item,
        event.subject(),
        version);
    complete(event.subject(), version);
  }

  private void complete(String plan, int version) {
    int completed =
        sql.run(
            """
            update read_plan_statement s set complete = true
            where plan = ? and version = ? and not complete
              and sequence = (select max(sequence) from read_plan_statement where plan = s.plan and version = s.version)
              and not exists (
                select from jsonb_array_elements_text(s.data -> 'itemKeys') as wanted (key)
                where not exists (
                  select from read_plan_item i
                  where i.plan = s.plan and i.version = s.version and i.sequence = s.sequence and i.key = wanted.key))
            """,
            plan,
            version);
    if (completed == 1) {
      dropEarlierStatements(plan, version);
    }
  }

  private void dropEarlierStatements(String plan, int version) {
    sql.run(
        """
        delete from read_plan_statement s where plan = ? and version = ?
          and sequence < (select max(sequence) from read_plan_statement where plan = s.plan and version = s.version)
        """,
        plan,
        version);
  }

  private void superseded(ProgrammeEvent event) {
    sql.run(
        """
        update read_plan_statement set status = 'SUPERSEDED', data = data || ?::jsonb where plan = ? and version = ?
        """,
        event.data(),
        event.subject(),
        version(event));
  }

  private static int version(ProgrammeEvent event) {
    return event.data().get("version").intValue();
  }
}
