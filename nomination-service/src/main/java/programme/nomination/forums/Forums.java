package programme.nomination.forums;

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
import jakarta.ws.rs.QueryParam;
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
import programme.kit.references.Derived;
import programme.kit.retries.Once;

/** {@code /api/v1/forums}. */
@Path("/api/v1/forums")
@Tag(name = "Forums")
public class Forums {
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;

  Forums(Outbox outbox, ProgrammeClock clock, MergePatch patches, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Forums and groups, by code")
  public Page<ForumView> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("kind") ForumRegistration.Kind kind,
      @QueryParam("status") ForumRegistration.Status status,
      @QueryParam("partnership") String partnership) {
    return listings
        .of(Forum.class, "code")
        .where("kind", kind)
        .where("status", status)
        .where("partnership", partnership)
        .page(page, ForumView::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One forum")
  public ForumView get(String code) {
    return ForumView.of(Forum.of(code).orElseThrow(Problem.notFound("forum", code)));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Register a forum")
  public RestResponse<ForumView> register(
      @NotNull @Valid ForumRegistration request, @Context UriInfo here) {
    if (Forum.of(request.code()).isPresent()) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a forum '" + request.code() + "' already.");
    }
    Forum forum = Forum.register(request, clock.now());
    forum.persist();
    outbox.append(EventType.FORUM_REGISTERED, forum.code, forum.registration());
    return Created.at(here, forum.code, ForumView.of(Derived.afresh(forum)));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(ForumRegistration.class)
  @Operation(summary = "Change a forum: its status, seats, documents or description")
  public ForumView change(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Forum forum = Forum.lock(code);
    Preconditions.require(ifMatch, forum.version);
    ForumRegistration before = forum.registration();
    if (forum.change(patches.apply(before, patch, ForumRegistration.class, "code"), clock.now())) {
      outbox.append(EventType.FORUM_CHANGED, code, patches.changed(before, forum.registration()));
    }
    return ForumView.of(Derived.afresh(forum));
  }
}
