package programme.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import programme.kit.clock.ProgrammeClock;
import programme.kit.vocabulary.Authority;

/** What was done, told in events or not, the newest first. */
@ApplicationScoped
class Acts {
  private static final String API = "/api/v1/";
  private static final String ALL =
      """
      select * from (
        select event_id as id, type as act, source, subject, time, traceparent, actor, role, organisation, request, authority
        from outbox
        union all
        select id, act, source, subject, time, traceparent, actor, role, organisation, request, null
        from quiet_act) acts
      where %s order by id desc limit %d
      """;

  private final DataSource database;
  private final ObjectReader authorities;
  private final String service;

  Acts(
      DataSource database,
      ObjectMapper json,
      @ConfigProperty(name = "programme.service") String service) {
    this.database = database;
    // A later version may have written members that this one doesn't know.
    this.authorities =
        json.readerFor(Authority.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.service = service;
  }

  /** A condition with its value; what is not asked for is no condition. */
  private record Condition(String sql, Object value) {}

  /**
   * @param id of the act before which to begin, null for the newest; ids are in the order of time
   */
  List<Act> before(UUID id, AuditRequest query, int most) {
    List<Condition> conditions = conditions(id, query);
    String sql =
        ALL.formatted(String.join(" and ", conditions.stream().map(Condition::sql).toList()), most);
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int n = 1;
      for (Condition condition : conditions) {
        if (condition.value() != null) {
          select.setObject(n++, condition.value());
        }
      }
      List<Act> acts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          acts.add(act(row));
        }
      }
      return acts;
    } catch (SQLException e) {
      throw new AuditFailure("The record of acts can't be read", e);
    }
  }

  private List<Condition> conditions(UUID id, AuditRequest query) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition("true", null));
    if (id != null) {
      conditions.add(new Condition("id < ?", id));
    }
    if (query.resource != null) {
      String[] steps = query.resource.substring(API.length()).split("/", 3);
      conditions.add(new Condition("source = ?", "/" + service + "/" + steps[0]));
      conditions.add(new Condition("subject = ?", steps[1]));
      if (steps.length > 2) {
        conditions.add(new Condition("starts_with(request, 'POST ' || ?)", query.resource));
      }
    }
    if (Act.SYSTEM.equals(query.actor)) {
      conditions.add(new Condition("actor is null", null));
    } else if (query.actor != null) {
      conditions.add(
          new Condition("? in (actor, substr(actor, strpos(actor, ' ') + 1))", query.actor));
    }
    if (query.from != null) {
      conditions.add(new Condition("time >= ?", startOf(query.from)));
    }
    if (query.to != null) {
      conditions.add(new Condition("time < ?", startOf(query.to.plusDays(1))));
    }
    return conditions;
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(ProgrammeClock.ZONE).toOffsetDateTime();
  }

  private Act act(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    String traceparent = row.getString("traceparent");
    String kind = row.getString("source").substring(service.length() + 2);
    return new Act(
        row.getObject("id", UUID.class),
        row.getString("act"),
        API + kind + "/" + row.getString("subject"),
        row.getString("request"),
        actor == null ? Act.SYSTEM : actor,
        row.getString("role"),
        row.getString("organisation"),
        authority(row.getString("authority")),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        traceparent == null ? null : traceparent.split("-")[1]);
  }

  private Authority authority(String stored) {
    try {
      return stored == null ? null : authorities.readValue(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A recorded authority can't be read", e);
    }
  }
}
