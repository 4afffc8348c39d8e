package programme.reporting.reports.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.assembly.Order;

/** The mandates that a report follows up, as they stand on the day of its cut-off. */
@ApplicationScoped
class Mandates {
  private static final String MANDATES =
      """
      select m.decision, m.paragraph, m.due_on, m.due_at, m.data, s.addressee, s.status
      from read_mandate m
      join read_decision d on d.code = m.decision
      left join read_mandate_standing s
        on (s.decision, s.paragraph) = (m.decision, m.paragraph) and daterange(s.from_day, s.to_day, '[]') @> ?::date
      where case when ?::text is null then d.status = 'ADOPTED' or d.meeting = ? else d.code = ? end
      order by m.decision, m.place, s.addressee
      """;

  private static final String RESPONSES =
      """
      select data from read_mandate_response
      where (data ->> 'recordedAt')::timestamptz < (?::date + 1)::timestamp at time zone 'Europe/Zurich'
      order by decision, paragraph, id
      """;

  private final Sql sql;
  private final ReadModel copies;

  Mandates(Sql sql, ReadModel copies) {
    this.sql = sql;
    this.copies = copies;
  }

  record Decision(String code, String symbol, String status) {}

  /** A paragraph's words. */
  record Paragraph(
      String key,
      String number,
      List<Addressee> addressees,
      Text chapeau,
      Text text,
      boolean continuing) {}

  record Addressee(String group, Text label) {}

  /**
   * A paragraph with how far it has come.
   *
   * @param statuses by addressee; that of the whole under the empty string
   */
  record Mandate(
      String decision,
      Paragraph paragraph,
      LocalDate dueOn,
      String dueAt,
      Map<String, String> statuses,
      List<Response> responses) {}

  /** What an organisation answered. */
  record Response(
      String decision,
      String paragraph,
      String organisation,
      Text text,
      List<DocumentReference> documents) {}

  List<Decision> decisions(List<Mandate> mandates) {
    List<String> codes = mandates.stream().map(Mandate::decision).distinct().toList();
    return sql.list(Decision.class, "select data from read_decision order by code").stream()
        .filter(decision -> codes.contains(decision.code()))
        .toList();
  }

  /** Who answered, as partners are called; the code where it is no partner. */
  Text nameOf(String organisation) {
    return copies
        .partner(organisation)
        .map(ReadModel.Partner::name)
        .orElseGet(() -> Text.of("zxx", organisation));
  }

  private record Row(
      String decision,
      String paragraph,
      LocalDate dueOn,
      String dueAt,
      String data,
      String addressee,
      String status) {}

  /** Of the decision that is named; else of all adopted ones and those put to the meeting. */
  List<Mandate> of(Order order) {
    String named = order.inResponseTo() == null ? null : order.inResponseTo().decision();
    List<Response> responses = sql.list(Response.class, RESPONSES, order.cutOff());
    List<Row> rows =
        sql.list(
            row ->
                new Row(
                    row.getString("decision"),
                    row.getString("paragraph"),
                    Sql.day(row, "due_on"),
                    row.getString("due_at"),
                    row.getString("data"),
                    row.getString("addressee"),
                    row.getString("status")),
            MANDATES,
            order.cutOff(),
            named,
            order.meeting(),
            named);
    return rows.stream()
        .map(row -> List.of(row.decision(), row.paragraph()))
        .distinct()
        .map(key -> mandate(key, rows, responses))
        .toList();
  }

  private Mandate mandate(List<String> key, List<Row> all, List<Response> responses) {
    List<Row> rows =
        all.stream().filter(row -> List.of(row.decision(), row.paragraph()).equals(key)).toList();
    Row first = rows.get(0);
    return new Mandate(
        first.decision(),
        sql.as(Paragraph.class, first.data()),
        first.dueOn(),
        first.dueAt(),
        rows.stream()
            .filter(row -> row.addressee() != null)
            .collect(Collectors.toMap(Row::addressee, Row::status)),
        responses.stream()
            .filter(one -> List.of(one.decision(), one.paragraph()).equals(key))
            .toList());
  }
}
