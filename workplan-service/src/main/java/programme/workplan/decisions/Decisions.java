package programme.workplan.decisions;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.contract.Answers;
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
import programme.workplan.meetings.Body;

/** {@code /api/v1/decisions}. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
public class Decisions {
  private static final int PERMANENT_REDIRECT = 308;

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;

  Decisions(Outbox outbox, ProgrammeClock clock, MergePatch patches, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Decisions, by code; a symbol is matched as printed")
  public Page<DecisionView> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("symbol") String symbol,
      @QueryParam("body") Body body,
      @QueryParam("meeting") String meeting,
      @QueryParam("status") DecisionStatus status) {
    return listings
        .of(Decision.class, "code")
        .where("symbol", symbol)
        .where("body", body)
        .where("meeting", meeting)
        .where("status", status)
        .page(page, DecisionView::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Answers({200, 308})
  @Operation(summary = "One decision; a symbol in the code's place leads to the code")
  public RestResponse<DecisionView> get(String code, @Context UriInfo here) {
    Decision decision = Decision.findById(code);
    return decision == null ? redirect(code, here) : RestResponse.ok(DecisionView.of(decision));
  }

  @GET
  @Path("{session}/{number}")
  @PermitAll
  @Answers(308)
  @Operation(summary = "The decision with this symbol, such as VIII/5: leads to its code")
  public RestResponse<DecisionView> find(String session, String number, @Context UriInfo here) {
    return redirect(session + "/" + number, here);
  }

  /** A symbol that two drafts share names neither. */
  private static RestResponse<DecisionView> redirect(String symbol, UriInfo here) {
    List<Decision> named = Decision.list("symbol", symbol);
    if (named.size() != 1) {
      throw Problem.notFound("decision", symbol).get();
    }
    return RestResponse.ResponseBuilder.<DecisionView>create(PERMANENT_REDIRECT)
        .location(here.getBaseUriBuilder().path(Decisions.class).path(named.get(0).code).build())
        .build();
  }

  @GET
  @Path("{code}/versions")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "The text as proposed and the text as adopted")
  public Page<DecisionVersion.View> versions(String code) {
    List<DecisionVersion> texts = DecisionVersion.of(code);
    if (texts.isEmpty()) {
      throw Problem.notFound("decision", code).get();
    }
    return Page.whole(texts.stream().map(DecisionVersion.View::of).toList());
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Record a decision, proposed or adopted")
  public RestResponse<DecisionView> record(
      @NotNull @Valid DecisionRecord request, @Context UriInfo here) {
    if (Decision.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a decision '" + request.code() + "' already.");
    }
    Decision decision = Decision.record(request, clock.now());
    decision.persist();
    keep(decision);
    outbox.append(EventType.DECISION_RECORDED, decision.code, decision.described());
    return Created.at(here, decision.code, DecisionView.of(decision));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.UNKNOWN_REFERENCE, ProblemCode.ILLEGAL_TRANSITION})
  @RequestBodySchema(DecisionRecord.class)
  @Operation(summary = "Correct the record of a decision")
  public DecisionView correct(
      String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Decision decision = Decision.lock(code);
    Preconditions.require(ifMatch, decision.version);
    DecisionRecord before = decision.described();
    if (decision.correct(patches.apply(before, patch, DecisionRecord.class, "code"), clock.now())) {
      keep(decision);
      outbox.append(
          EventType.DECISION_CHANGED, code, patches.changed(before, decision.described()));
    }
    return DecisionView.of(decision);
  }

  @POST
  @Once
  @Path("{code}/adoption")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(
      summary = "Record that a proposed decision was adopted, and with which symbol and text")
  public DecisionView adopt(
      String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Adoption request) {
    Decision decision = Decision.lock(code);
    Preconditions.require(ifMatch, decision.version);
    decision.adopt(request, clock.now());
    keep(decision);
    outbox.append(EventType.DECISION_ADOPTED, code, decision.described());
    return DecisionView.of(decision);
  }

  private static void keep(Decision decision) {
    DecisionVersion.keep(decision);
    Mandate.index(decision);
  }
}
