package programme.reporting.reports.nominations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.Sql;

/** Gathers forums, calls, counts and members as they stand at the end of a day. */
@ApplicationScoped
class NominationFacts {
  private final Sql sql;

  NominationFacts(Sql sql) {
    this.sql = sql;
  }

  record Forum(String code, Text name, String status, List<String> constituencies) {}

  record Call(String id, String forum, String constituency, Instant closesAt) {}

  /** How many nominations of a call and region are in a state. */
  record Count(String call, String forum, String unRegion, String status, long number) {}

  record Organisation(String name, String type, String country, String unRegion) {}

  record Member(String forum, Organisation organisation, LocalDate from, LocalDate to) {}

  record Found(List<Forum> forums, List<Call> calls, List<Count> counts, List<Member> members) {}

  Found of(LocalDate cutOff) {
    Instant end = cutOff.plusDays(1).atStartOfDay(ProgrammeClock.ZONE).toInstant();
    return new Found(
        sql.list(Forum.class, "select data from read_forum order by code"),
        calls(),
        counts(end),
        members(cutOff));
  }

  private List<Call> calls() {
    return sql.list(
        row ->
            new Call(
                row.getString("id"),
                row.getString("forum"),
                row.getString("constituency"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant()),
        "select id, forum, data ->> 'constituency' as constituency, closes_at from read_call order"
            + " by closes_at, id");
  }

  private List<Count> counts(Instant end) {
    return sql.list(
        row ->
            new Count(
                row.getString("call"),
                row.getString("forum"),
                row.getString("un_region"),
                row.getString("status"),
                row.getLong("number")),
        """
        select call, forum, un_region, status, count(*) as number from read_nomination
        where received_at < ? group by call, forum, un_region, status
        """,
        end);
  }

  private List<Member> members(LocalDate cutOff) {
    return sql.list(
        row ->
            new Member(
                row.getString("forum"),
                organisation(sql.as(JsonNode.class, row.getString("organisation"))),
                Sql.day(row, "from_day"),
                Sql.day(row, "to_day")),
        """
        select forum, data -> 'organisation' as organisation, from_day, to_day from read_member
        where daterange(from_day, to_day, '[]') @> ?::date
        order by forum, data -> 'organisation' ->> 'name', id
        """,
        cutOff);
  }

  private static Organisation organisation(JsonNode data) {
    return new Organisation(
        data.path("name").asText(null),
        data.path("type").asText(null),
        data.path("country").asText(null),
        data.path("unRegion").asText(null));
  }
}
