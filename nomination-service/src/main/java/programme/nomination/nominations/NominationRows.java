package programme.nomination.nominations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import programme.kit.database.Columns;

/** New nominations, many by one statement. */
@ApplicationScoped
class NominationRows {
  private static final String INSERT =
      """
      insert into nomination (id, version, call, forum, status, sender, organisation, constituency, type_declared,
        country, un_region, nominee_key, receipt, received_at, received_by, evidence, late, updated_at)
      select id, 0, call, forum, status, sender, organisation::jsonb, constituency, type_declared,
        country, un_region, nominee_key, receipt, received_at, received_by, evidence, late::jsonb, updated_at
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as t (id, call, forum, status, sender, organisation, constituency, type_declared,
          country, un_region, nominee_key, receipt, received_at, received_by, evidence, late, updated_at)
      """;

  private final ObjectMapper json;

  NominationRows(ObjectMapper json) {
    this.json = json;
  }

  void insert(Connection connection, List<Nomination> rows) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      Columns.set(connection, insert, 1, "uuid", rows, row -> row.id);
      Columns.set(connection, insert, 2, "text", rows, row -> row.call);
      Columns.set(connection, insert, 3, "text", rows, row -> row.forum);
      Columns.set(connection, insert, 4, "text", rows, row -> row.status);
      Columns.set(connection, insert, 5, "text", rows, row -> row.sender);
      Columns.set(connection, insert, 6, "text", rows, row -> write(row.organisation));
      Columns.set(connection, insert, 7, "text", rows, row -> row.constituency);
      Columns.set(connection, insert, 8, "bool", rows, row -> row.typeDeclared);
      Columns.set(connection, insert, 9, "text", rows, row -> row.country);
      Columns.set(connection, insert, 10, "text", rows, row -> row.unRegion);
      Columns.set(connection, insert, 11, "text", rows, row -> row.nomineeKey);
      Columns.set(connection, insert, 12, "int8", rows, row -> row.receipt);
      Columns.set(connection, insert, 13, "timestamptz", rows, row -> row.receivedAt);
      Columns.set(connection, insert, 14, "text", rows, row -> row.receivedBy);
      Columns.set(connection, insert, 15, "text", rows, row -> row.evidence);
      Columns.set(connection, insert, 16, "text", rows, row -> write(row.late));
      Columns.set(connection, insert, 17, "timestamptz", rows, row -> row.updatedAt);
      insert.executeUpdate();
    }
  }

  private String write(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A nomination can't be written as JSON", e);
    }
  }
}
