package programme.kit.references;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Caller;
import programme.kit.access.Role;
import programme.kit.http.OwnPaths;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;

/** {@code /api/v1/unresolved-references/<service>}: what is named here and not known here. */
@Path("/api/v1/unresolved-references/" + OwnPaths.SERVICE)
@Tag(name = "Unresolved references")
public class UnresolvedReferences {
  private static final String PAGE =
      """
      select path, field, kind, code, min(since) as since from (%s) named
      where (path || ' ' || field || ' ' || kind || ' ' || code) collate "C" > :after
        and (:kind = '' or kind = :kind) and (:code = '' or code = :code)
      group by path, field, kind, code
      order by (path || ' ' || field || ' ' || kind || ' ' || code) collate "C"
      """;

  private final EntityManager entities;
  private final List<SoftReferences> references;
  private final Caller caller;

  UnresolvedReferences(
      EntityManager entities, @All List<SoftReferences> references, Caller caller) {
    this.entities = entities;
    this.references = references;
    this.caller = caller;
  }

  /**
   * A reference whose target has not been heard of.
   *
   * @param from path of what names it
   * @param field the member that does
   * @param kind of the target, as in paths: {@code partnerships}
   * @param since when what names it was last written
   */
  public record Reference(String from, String field, String kind, String code, Instant since) {
    static Reference of(Object[] row) {
      return new Reference(
          (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
    }

    String place() {
      return from + " " + field + " " + kind + " " + code;
    }
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Codes that are named here and of which nothing is known here",
      description =
          "Each goes as soon as its target's event has come. The secretariat reads those of drafts"
              + " and nominations too.")
  public Page<Reference> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("kind") @Size(max = 50) String kind,
      @QueryParam("code") @Size(max = 200) String code) {
    String sql = PAGE.formatted(readable());
    return Page.of(
        page,
        (place, count) -> after(place, count, sql, kind, code),
        Reference::place,
        reference -> reference);
  }

  private List<Reference> after(String place, int count, String sql, String kind, String code) {
    List<Object[]> rows =
        entities
            .createNativeQuery(sql, Object[].class)
            .setParameter("after", place)
            .setParameter("kind", kind == null ? "" : kind)
            .setParameter("code", code == null ? "" : code)
            .setMaxResults(count)
            .getResultList();
    return rows.stream().map(Reference::of).toList();
  }

  private String readable() {
    Stream<String> published = references.stream().map(SoftReferences::published);
    return (caller.is(Role.SECRETARIAT)
            ? Stream.concat(published, references.stream().map(SoftReferences::confidential))
            : published)
        .collect(Collectors.joining(" union all "));
  }
}
