package programme.reporting.reports.centres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.assembly.Order;
import programme.reporting.updates.UpdateRequest;

/** Gathers what goes through the centres. */
@ApplicationScoped
class CentreFacts {
  /** On a partnership itself, on an item of any plan that is it, or on a project of it. */
  private static final String UPDATES =
      """
      select coalesce(u.partnership, i.partnership, p.partnership) as of, r.content
      from progress_update u
      join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision
      left join read_plan on read_plan.plan = u.work_plan
      left join read_plan_item i
        on (i.plan, i.version, i.sequence, i.key) = (read_plan.plan, read_plan.version, read_plan.sequence, u.item)
      left join read_project p on p.code = u.project
      where daterange((r.content -> 'period' ->> 'from')::date, (r.content -> 'period' ->> 'to')::date, '[]')
            && daterange(?, least(?::date, ?::date), '[]')
        and coalesce(u.partnership, i.partnership, p.partnership) is not null
      order by u.id
      """;

  private final ReadModel copies;
  private final Sql sql;

  CentreFacts(ReadModel copies, Sql sql) {
    this.copies = copies;
    this.sql = sql;
  }

  /** A project of a partnership. */
  record Project(String code, Text title, String partnership, String status) {}

  record Found(
      ReadModel.Meeting meeting,
      LocalDate cutOff,
      List<ReadModel.Channel> channels,
      Map<String, ReadModel.Partnership> partnerships,
      Map<String, List<UpdateRequest>> updates,
      Map<String, List<Project>> projects,
      Map<String, Text> centres) {}

  Found of(Order order, ReadModel.Meeting meeting, Optional<Period> period) {
    Map<String, ReadModel.Partnership> partnerships =
        copies.partnerships().stream()
            .collect(Collectors.toMap(ReadModel.Partnership::code, Function.identity()));
    return new Found(
        meeting,
        order.cutOff(),
        copies.channels(order.cutOff()),
        partnerships,
        updates(period, order.cutOff()),
        projects(),
        centres(partnerships));
  }

  private record Of(String partnership, UpdateRequest update) {}

  private Map<String, List<UpdateRequest>> updates(Optional<Period> period, LocalDate cutOff) {
    return sql
        .list(
            row ->
                new Of(row.getString("of"), sql.as(UpdateRequest.class, row.getString("content"))),
            UPDATES,
            period.map(Period::from).orElse(null),
            period.map(Period::to).orElse(null),
            cutOff)
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::partnership, Collectors.mapping(Of::update, Collectors.toList())));
  }

  private Map<String, List<Project>> projects() {
    return sql
        .list(
            Project.class,
            "select data from read_project where partnership is not null order by code")
        .stream()
        .collect(Collectors.groupingBy(Project::partnership));
  }

  private Map<String, Text> centres(Map<String, ReadModel.Partnership> partnerships) {
    Map<String, Text> names = new TreeMap<>();
    partnerships.values().stream()
        .map(ReadModel.Partnership::throughCentre)
        .filter(through -> through != null && through.centre() != null)
        .forEach(
            through ->
                names.put(
                    through.centre(),
                    copies
                        .partner(through.centre())
                        .map(ReadModel.Partner::name)
                        .orElseGet(() -> Text.of("zxx", through.centre()))));
    return names;
  }
}
