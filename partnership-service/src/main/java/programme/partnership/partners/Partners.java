package programme.partnership.partners;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/** {@code /api/v1/partners}. */
@Path("/api/v1/partners")
@Tag(name = "Partners")
public class Partners {
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;

  Partners(Outbox outbox, ProgrammeClock clock, MergePatch patches, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Partners, by code",
      description =
          "Merged records too, with mergedInto: merged=false leaves them out. q finds words of names in"
              + " any language, acronyms, names as printed elsewhere, and codes; words may be cut short.")
  public Page<PartnerView> list(
      @Valid @BeanParam ChangesRequest page, @BeanParam PartnerFilter filter) {
    return filter.in(listings, clock.today()).page(page, PartnerView::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One partner")
  public PartnerView get(String code) {
    return PartnerView.of(Partner.get(code));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Register a partner")
  public RestResponse<PartnerView> register(
      @NotNull @Valid Registration request, @Context UriInfo here) {
    if (Partner.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a partner '" + request.code() + "' already.");
    }
    Partner partner = Partner.register(request, clock.now());
    partner.persistAndFlush();
    outbox.append(EventType.PARTNER_REGISTERED, partner.code, partner.snapshot());
    return Created.at(here, partner.code, PartnerView.of(partner));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(Registration.class)
  @Operation(summary = "Change a partner's description")
  public PartnerView change(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Partner partner = Partner.lock(code);
    Preconditions.require(ifMatch, partner.version);
    Registration before = partner.snapshot();
    if (partner.change(
        patches.apply(partner.registration(), patch, Registration.class, "code"), clock.now())) {
      outbox.append(EventType.PARTNER_CHANGED, code, patches.changed(before, partner.snapshot()));
    }
    return PartnerView.of(partner);
  }
}
