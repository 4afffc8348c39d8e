package programme.partnership.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.vocabulary.Text;

/** {@code /api/v1/contributions/{contribution}/amendments}: what the pledge was before. */
@Path("/api/v1/contributions/{contribution}/amendments")
@Tag(name = "Contributions")
public class Amendments {
  /**
   * An amendment as everyone reads it.
   *
   * @param changed the members that it changed, by name
   * @param before the pledge as it stood until then
   */
  public record View(
      UUID id, List<String> changed, Pledge before, Text reason, Instant recordedAt) {
    static View of(Amendment one) {
      return new View(one.id, one.changed, one.before, one.reason, one.recordedAt);
    }
  }

  private final Listings listings;

  Amendments(Listings listings) {
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "How a pledge was amended: what it was before, what changed and why")
  public Page<View> list(UUID contribution, @Valid @BeanParam PageRequest page) {
    Contribution.get(contribution);
    return listings
        .of(Amendment.class, "id")
        .where("contribution", contribution)
        .page(page, View::of);
  }
}
