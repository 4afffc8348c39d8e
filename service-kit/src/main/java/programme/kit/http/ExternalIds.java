package programme.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import programme.kit.access.Caller;
import programme.kit.database.Columns;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** The senders' own ids of things without a natural key: unique per organisation and kind. */
@ApplicationScoped
public class ExternalIds {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private static final Comparator<Name> ORDER =
      Comparator.comparing(Name::organisation)
          .thenComparing(Name::kind)
          .thenComparing(Name::externalId);
  private static final String TAKE =
      """
      insert into external_id (organisation, kind, external_id, content_hash, resource_id)
      select * from unnest(?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String TAKEN =
      """
      select organisation, kind, external_id, content_hash, resource_id
      from external_id join unnest(?, ?, ?) as asked (organisation, kind, external_id)
        using (organisation, kind, external_id)
      """;

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
    Claim claim = claim(kind, externalId, parent, request, newId);
    try (Connection connection = database.getConnection()) {
      if (take(connection, List.of(claim)) == 1) {
        return Optional.empty();
      }
      return Optional.of(claim.sameAs(taken(connection, List.of(claim)).get(claim.name())));
    } catch (SQLException e) {
      throw new ExternalIdFailure(e);
    }
  }

  /** Whose id of what kind. */
  public record Name(String organisation, String kind, String externalId) {}

  /**
   * An id with the resource that it stands for.
   *
   * @param contentHash of what was sent
   */
  public record Claim(Name name, String contentHash, UUID resource) {
    /** The resource that the same content made; refuses other content. */
    public UUID sameAs(Claim earlier) {
      if (!earlier.contentHash.equals(contentHash)) {
        throw Problem.of(
            ProblemCode.EXTERNAL_ID_TAKEN,
            "'" + name.externalId + "' was used for other content of this kind.");
      }
      return earlier.resource;
    }
  }

  /** The claim of the request that runs now; for a batch to take. Arguments as above. */
  public Claim claim(String kind, String externalId, String parent, Object request, UUID newId) {
    if (UNPRINTABLE.matcher(externalId).find()) {
      throw Problem.invalid("/externalId", "must be a line of text without control characters");
    }
    Name name = new Name(caller.organisationOrRole(), kind, externalId);
    return new Claim(name, hash(parent, request), newId);
  }

  /**
   * Takes ids that nobody has, in their order; waits for whoever is taking the same at this moment.
   * Answers how many were free.
   */
  public int take(Connection connection, List<Claim> claims) throws SQLException {
    List<Claim> sorted = claims.stream().sorted(Comparator.comparing(Claim::name, ORDER)).toList();
    try (var insert = connection.prepareStatement(TAKE)) {
      setNames(connection, insert, sorted);
      Columns.set(connection, insert, 4, "text", sorted, Claim::contentHash);
      Columns.set(connection, insert, 5, "uuid", sorted, Claim::resource);
      return insert.executeUpdate();
    }
  }

  /**
   * Erases what tells of the content of all that was sent about a resource; the ids stay taken, and
   * no content is their own any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID resource) {
    try (Connection connection = database.getConnection();
        var forget = connection.prepareStatement("select forget_external_ids(?)")) {
      forget.setObject(1, resource);
      forget.execute();
    } catch (SQLException e) {
      throw new ExternalIdFailure(e);
    }
  }

  /** Those of these ids that were taken before, with what they stand for. */
  public Map<Name, Claim> taken(Connection connection, List<Claim> claims) throws SQLException {
    Map<Name, Claim> taken = new HashMap<>();
    try (var select = connection.prepareStatement(TAKEN)) {
      setNames(connection, select, claims);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          Name name = new Name(row.getString(1), row.getString(2), row.getString(3));
          taken.put(name, new Claim(name, row.getString(4), row.getObject(5, UUID.class)));
        }
      }
    }
    return taken;
  }

  private static void setNames(
      Connection connection, PreparedStatement statement, List<Claim> claims) throws SQLException {
    Columns.set(connection, statement, 1, "text", claims, claim -> claim.name.organisation);
    Columns.set(connection, statement, 2, "text", claims, claim -> claim.name.kind);
    Columns.set(connection, statement, 3, "text", claims, claim -> claim.name.externalId);
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
