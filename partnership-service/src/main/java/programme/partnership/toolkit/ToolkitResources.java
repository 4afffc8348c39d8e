package programme.partnership.toolkit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.URL;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.Changed;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.Versioned;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** {@code /api/v1/toolkit-resources}. */
@Path("/api/v1/toolkit-resources")
@Tag(name = "Toolkit")
public class ToolkitResources {
  /**
   * A new resource.
   *
   * @param partnerships codes of those that it comes from; they need not be registered yet
   * @param document where it is a document; else {@code url}
   * @param url where it is read, http or https
   * @param adoption DRAFT where it is left out
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull Text title,
      @NotNull Entry.Kind kind,
      @Size(max = 100)
          List<
                  @NotNull @Size(max = Codes.LONGEST)
                  @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
              partnerships,
      @Valid DocumentReference document,
      @URL(regexp = "^https?://.*", message = "must be an http or https address")
          @Size(min = 1, max = 2000)
          String url,
      Adoption adoption,
      @Size(max = 50) List<@Valid Source> sources) {

    @JsonIgnore
    @AssertTrue(message = "must have one of document and url")
    public boolean isSomewhere() {
      return (document == null) != (url == null);
    }

    Entry entry() {
      Adoption first = adoption == null ? Adoption.DRAFT : adoption;
      return new Entry(title, kind, partnerships, document, url, first, sources);
    }
  }

  /**
   * A resource as everyone reads it.
   *
   * @param resolved whether all partnerships that it names are known; absent where it names none
   */
  public record View(
      UUID id,
      @JsonUnwrapped Entry entry,
      Boolean resolved,
      Instant recordedAt,
      Instant updatedAt,
      Annulment annulment,
      @JsonIgnore long version)
      implements Versioned {
    static View of(ToolkitResource one) {
      return new View(
          one.id,
          one.entry(),
          one.resolved,
          one.recordedAt,
          one.updatedAt,
          one.annulment,
          one.version);
    }
  }

  /** The data of {@code programme.toolkit-resource.published.v1}. */
  record Published(UUID id, @JsonUnwrapped Entry entry, Instant recordedAt) {
    static Published of(ToolkitResource one) {
      return new Published(one.id, one.entry(), one.recordedAt);
    }
  }

  /** The data of {@code programme.toolkit-resource.annulled.v1}. */
  record Annulled(UUID id, Text reason, Authority authority, Instant recordedAt) {}

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final MergePatch patches;
  private final Listings listings;
  private final ToolkitSearch search;

  ToolkitResources(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      MergePatch patches,
      Listings listings,
      ToolkitSearch search) {
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.patches = patches;
    this.listings = listings;
    this.search = search;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "The toolkit's resources, in the order of their recording, or by their words",
      description =
          "Without q annulled ones stand here too, marked. With q what has all words, each perhaps only"
              + " the beginning of one, the best fit first; accents and case don't count.")
  public Page<View> list(
      @Valid @BeanParam ChangesRequest page,
      @Valid @BeanParam ToolkitFilter filter,
      @Parameter(
              description = "Words of the title, the document or the partnerships, in any language")
          @QueryParam("q")
          @Size(max = 200)
          String q) {
    if (q == null) {
      return filter.on(listings.of(ToolkitResource.class, "id")).page(page, View::of);
    }
    if (page.updatedAfter != null) {
      throw Problem.invalid(
          "updatedAfter",
          "A search is in the order of its fit; leave out one of q and updatedAfter.");
    }
    return search.find(q, filter, page);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One resource of the toolkit")
  public View get(UUID id) {
    return View.of(
        ToolkitResource.<ToolkitResource>findByIdOptional(id)
            .orElseThrow(Problem.notFound("toolkit resource", id)));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(summary = "Publish a resource in the toolkit")
  public RestResponse<View> publish(@NotNull @Valid Request request, @Context UriInfo here) {
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("toolkit-resources", request.externalId(), "", request.entry(), id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), get(existing.get()));
    }
    ToolkitResource resource = ToolkitResource.publish(id, request.entry(), clock.now());
    resource.persist();
    outbox.append(EventType.TOOLKIT_RESOURCE_PUBLISHED, id.toString(), Published.of(resource));
    search.index(resource);
    return Created.at(here, id, View.of(Derived.afresh(resource)));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(Entry.class)
  @Refuses({ProblemCode.ILLEGAL_TRANSITION, ProblemCode.ALREADY_ANNULLED})
  @Operation(summary = "Change a resource; its adoption only goes on")
  public View change(UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    ToolkitResource resource = ToolkitResource.lock(id);
    Preconditions.require(ifMatch, resource.version);
    Published before = Published.of(resource);
    Entry after = patches.apply(resource.entry(), patch, Entry.class);
    if (resource.change(after, clock.now())) {
      List<String> changed = patches.changed(before.entry(), after).changed();
      outbox.append(
          EventType.TOOLKIT_RESOURCE_CHANGED,
          id.toString(),
          new Changed<>(Published.of(resource), changed));
      search.index(resource);
    }
    return View.of(Derived.afresh(resource));
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong entry back; no search finds it any more")
  public View annul(UUID id, @NotNull @Valid Annulment.Request request) {
    ToolkitResource resource = ToolkitResource.lock(id);
    resource.annul(request, clock.now());
    Annulment annulment = resource.annulment;
    outbox.append(
        EventType.TOOLKIT_RESOURCE_ANNULLED,
        id.toString(),
        new Annulled(id, annulment.reason(), annulment.authority(), annulment.recordedAt()));
    return View.of(Derived.afresh(resource));
  }
}
