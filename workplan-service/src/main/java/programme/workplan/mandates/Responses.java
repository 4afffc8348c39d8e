package programme.workplan.mandates;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.access.WorkplanRules;
import programme.workplan.partners.Partner;

/** {@code /api/v1/mandates/{id}/responses}. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class Responses {
  /**
   * What an organisation answers to a mandate. It is public at once, and for good.
   *
   * @param organisation whose response it is: the token's own, for everyone but the secretariat
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String organisation,
      @NotNull Text text,
      @Size(max = 100) List<@NotNull @Valid DocumentReference> documents,
      @Size(max = 50) List<@NotNull @Valid Source> sources) {
    public Request {
      documents = Lists.orEmpty(documents);
      sources = Lists.orEmpty(sources);
    }
  }

  /**
   * A response as everyone reads it.
   *
   * @param resolved whether the organisation is known as a partner here
   * @param addressed whether the paragraph speaks to organisations of its type; null while that is
   *     not known
   */
  public record View(
      UUID id,
      UUID mandate,
      String organisation,
      boolean resolved,
      @JsonInclude(JsonInclude.Include.ALWAYS) Boolean addressed,
      Text text,
      List<DocumentReference> documents,
      List<Source> sources,
      Instant recordedAt,
      Annulment annulment) {
    static View of(Response response, Mandate mandate, PartnerType type) {
      return new View(
          response.id,
          response.mandate,
          response.organisation,
          type != null,
          type == null ? null : mandate.speaksTo(type),
          response.text,
          response.documents,
          response.sources,
          response.recordedAt,
          response.annulment);
    }
  }

  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Announcer announcer;
  private final Listings listings;
  private final WorkplanRules rules;
  private final Checkpoint checkpoint;

  Responses(
      ProgrammeClock clock,
      ExternalIds externalIds,
      Announcer announcer,
      Listings listings,
      WorkplanRules rules,
      Checkpoint checkpoint) {
    this.clock = clock;
    this.externalIds = externalIds;
    this.announcer = announcer;
    this.listings = listings;
    this.rules = rules;
    this.checkpoint = checkpoint;
  }

  @GET
  @Path("{id}/responses")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "What organisations answered, in the order of recording, annulled ones too, marked")
  public Page<View> list(
      UUID id,
      @Valid @BeanParam PageRequest page,
      @QueryParam("organisation") @Size(max = Codes.LONGEST) String organisation) {
    Mandate mandate = Mandate.get(id);
    return listings
        .of(Response.class, "id")
        .where("mandate", id)
        .where("organisation", organisation)
        .pages(page, responses -> views(mandate, responses));
  }

  private static List<View> views(Mandate mandate, List<Response> responses) {
    Map<String, PartnerType> types =
        Partner.types(responses.stream().map(response -> response.organisation).toList());
    return responses.stream()
        .map(response -> View.of(response, mandate, types.get(response.organisation)))
        .toList();
  }

  private static View view(Mandate mandate, Response response) {
    return views(mandate, List.of(response)).get(0);
  }

  @POST
  @Path("{id}/responses")
  @Once(checkpoint = true)
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Transactional
  @Refuses({ProblemCode.FORBIDDEN, ProblemCode.MANDATE_WITHDRAWN})
  @Operation(
      summary = "Answer a mandate, for one's own organisation; it closes nothing",
      description =
          "A response is public at once, on the topic too, and stays readable when it is annulled: nothing personal belongs in it.")
  public RestResponse<View> record(
      UUID id, @NotNull @Valid Request request, @Context UriInfo here) {
    rules.requireResponder(request.organisation());
    checkpoint.pass();
    Mandate mandate = Mandate.lock(id);
    UUID response = Ids.next();
    Optional<UUID> existing =
        externalIds.take(
            "mandate-responses", request.externalId(), id.toString(), request, response);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), view(mandate, Response.findById(existing.get())));
    }
    Response recorded = Response.recorded(response, id, request, clock.now());
    recorded.persistAndFlush();
    announcer.responded(mandate, recorded);
    return Created.at(here, response, view(mandate, recorded));
  }

  @POST
  @Path("{id}/responses/{response}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take back a response that was recorded wrongly")
  public View annul(UUID id, UUID response, @NotNull @Valid Annulment.Request request) {
    Mandate mandate = Mandate.lockAny(id);
    Response recorded =
        Response.<Response>find("id = ?1 and mandate = ?2", response, id)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("response", response));
    Annulment annulment = Annulment.first(recorded.annulment, request, clock.now());
    recorded.annulment = annulment;
    announcer.annulled(mandate, MandateEvents.Kind.RESPONSE, response, annulment);
    return view(mandate, recorded);
  }
}
