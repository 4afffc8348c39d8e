package programme.reporting.batches;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.reporting.access.ReportingRules;

/**
 * {@code /api/v1/progress-updates/batches}: the answers to batches, for those whose line was cut.
 */
@Path("/api/v1/progress-updates/batches")
@Tag(name = "Progress updates")
public class Batches {
  static final String PATH = "/api/v1/progress-updates/batches/";

  private final ReportingRules rules;
  private final Listings listings;

  Batches(ReportingRules rules, Listings listings) {
    this.rules = rules;
    this.listings = listings;
  }

  @GET
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Batches in the order of their arrival: the secretariat's list is of all, another's of"
              + " its own")
  public Page<BatchSummary> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("organisation") String organisation,
      @QueryParam("status") Batch.Status status) {
    return listings
        .of(Batch.class, "id")
        .and("e.organisation = :reporter", "reporter", rules.reporter().orElse(null))
        .where("organisation", organisation)
        .where("status", status)
        .page(page, BatchSummary::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Operation(summary = "The answer to a batch: counts, and each refused record with its problem")
  public BatchView get(String id) {
    return find(id).map(BatchView::of).orElseThrow(Problem.notFound("batch", id));
  }

  /** A batch that the caller may read. */
  Optional<Batch> find(String id) {
    try {
      return Batch.<Batch>findByIdOptional(UUID.fromString(id))
          .filter(batch -> rules.readsUpdateOf(batch.organisation));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
