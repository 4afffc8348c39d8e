package programme.partnership.participations;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.partnership.partners.Partner;

/** {@code /api/v1/partners/{code}/participations}: an organisation's own view. */
@Path("/api/v1/partners/{code}/participations")
@Tag(name = "Participations")
public class PartnerParticipations {
  private final Listings listings;

  PartnerParticipations(Listings listings) {
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "In which partnerships the organisation takes part, under any of its codes, annulled entries too, marked; asOf leaves those of that day")
  public Page<ParticipationView> list(
      String code,
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("role") Participation.Role role) {
    Partner.get(code);
    return Taking.part(listings, asOf, role)
        .and("e.partner in :organisation", "organisation", Partner.codesOf(code))
        .page(page, ParticipationView::of);
  }
}
