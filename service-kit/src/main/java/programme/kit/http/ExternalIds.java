package programme.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import programme.kit.access.Caller;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** The senders' own ids of things without a natural key: unique per organisation and kind. */
@ApplicationScoped
public class ExternalIds {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private final DataSource database;
  private final ObjectMapper json;
  private final Caller caller;

  ExternalIds(DataSource database, ObjectMapper json, Caller caller) {
    this.database = database;
    this.json = json;
    this.caller = caller;
  }

  /**
   * Takes the id for a new resource, or finds the one that the same content made before; refuses
   * other content.
   *
   * @param kind plural kebab-case, such as {@code status-changes}
   * @param externalId may be null: then nothing is taken
   * @param parent key of what the resource belongs to; part of its content
   * @param request the content as it was sent
   * @param newId the id that the resource gets when it is new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<UUID> take(
      String kind, String externalId, String parent, Object request, UUID newId) {
    if (externalId == null) {
      return Optional.empty();
    }
    if (UNPRINTABLE.matcher(externalId).find()) {
      throw Problem.invalid("/externalId", "must be a line of text without control characters");
    }
    String hash = hash(parent, request);
    try (Connection connection = database.getConnection()) {
      return insert(connection, kind, externalId, hash, newId)
          ? Optional.empty()
          : Optional.of(existing(connection, kind, externalId, hash));
    } catch (SQLException e) {
      throw new ExternalIdFailure(e);
    }
  }

  /** Waits for whoever is taking the same id at this moment. */
  private boolean insert(
      Connection connection, String kind, String externalId, String hash, UUID id)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into external_id (organisation, kind, external_id, content_hash, resource_id)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, caller.organisationOrRole());
      insert.setString(2, kind);
      insert.setString(3, externalId);
      insert.setString(4, hash);
      insert.setObject(5, id);
      return insert.executeUpdate() == 1;
    }
  }

  private UUID existing(Connection connection, String kind, String externalId, String hash)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select content_hash, resource_id from external_id where organisation = ? and kind = ? and external_id = ?")) {
      select.setString(1, caller.organisationOrRole());
      select.setString(2, kind);
      select.setString(3, externalId);
      try (var row = select.executeQuery()) {
        row.next();
        if (!row.getString(1).equals(hash)) {
          throw Problem.of(
              ProblemCode.EXTERNAL_ID_TAKEN,
              "'" + externalId + "' was used for other content of this kind.");
        }
        return row.getObject(2, UUID.class);
      }
    }
  }

  private String hash(String parent, Object request) {
    try {
      return EntityTags.Digests.sha256(parent + "\n" + json.writeValueAsString(request));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class ExternalIdFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExternalIdFailure(SQLException cause) {
      super("The external id can't be taken", cause);
    }
  }
}
