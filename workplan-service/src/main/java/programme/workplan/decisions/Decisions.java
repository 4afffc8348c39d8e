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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.contract.Answers;
import programme.kit.events.Changed;
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
import programme.workplan.mandates.MandateRegister;
import programme.workplan.meetings.Body;

/** {@code /api/v1/decisions}. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
public class Decisions {
  private static final int SEE_OTHER = 303;
  private static final int PERMANENT_REDIRECT = 308;

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;
  private final MandateRegister mandates;

  Decisions(
      Outbox outbox,
      ProgrammeClock clock,
      MergePatch patches,
      Listings listings,
      MandateRegister mandates) {
    this.mandates = mandates;
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
        .pages(page, this::views);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Answers({200, 303, 308})
  @Operation(summary = "One decision; a symbol in the code's place leads to the code")
  public RestResponse<DecisionView> get(String code, @Context UriInfo here) {
    Decision decision = Decision.findById(code);
    return decision == null ? redirect(code, here) : RestResponse.ok(view(decision));
  }

  @GET
  @Path("{session}/{number}")
  @PermitAll
  @Answers({303, 308})
  @Operation(
      summary =
          "The decision with this symbol, such as VIII/5: leads to its code, or to a list where several share it")
  public RestResponse<DecisionView> find(String session, String number, @Context UriInfo here) {
    return redirect(session + "/" + number, here);
  }

  /**
   * A symbol that several share, as drafts do that are still without a number, leads to them all.
   */
  private static RestResponse<DecisionView> redirect(String symbol, UriInfo here) {
    List<Decision> named = Decision.list("symbol", symbol);
    if (named.isEmpty()) {
      throw Problem.notFound("decision", symbol).get();
    }
    UriBuilder collection = here.getBaseUriBuilder().path(Decisions.class);
    return named.size() == 1
        ? redirect(PERMANENT_REDIRECT, collection.path(named.get(0).code))
        : redirect(
            SEE_OTHER,
            collection.queryParam("symbol", "{symbol}").resolveTemplate("symbol", symbol));
  }

  private static RestResponse<DecisionView> redirect(int status, UriBuilder to) {
    return RestResponse.ResponseBuilder.<DecisionView>create(status).location(to.build()).build();
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
    keep(decision, request.paragraphs());
    outbox.append(EventType.DECISION_RECORDED, decision.code, DecisionEvent.of(decision, mandates));
    return Created.at(here, decision.code, view(decision));
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
    DecisionRecord before = decision.described(mandates.statuses(code));
    DecisionRecord after = patches.apply(before, patch, DecisionRecord.class, "code");
    if (!after.equals(before)) {
      decision.correct(after, clock.now());
      keep(decision, after.paragraphs());
      DecisionEvent now = DecisionEvent.of(decision, mandates);
      outbox.append(
          EventType.DECISION_CHANGED,
          code,
          new Changed<>(now, patches.changed(before, now.decision()).changed()));
    }
    return view(decision);
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
    keep(decision, request.paragraphs() == null ? decision.paragraphs : request.paragraphs());
    outbox.append(EventType.DECISION_ADOPTED, code, DecisionEvent.of(decision, mandates));
    return view(decision);
  }

  private void keep(Decision decision, List<Paragraph> said) {
    DecisionVersion.keep(decision);
    mandates.follow(decision, said);
  }

  private DecisionView view(Decision decision) {
    return DecisionView.of(decision, mandates.statuses(decision.code));
  }

  private List<DecisionView> views(List<Decision> decisions) {
    var statuses = mandates.statuses(decisions.stream().map(Decision::code).toList());
    return decisions.stream()
        .map(decision -> DecisionView.of(decision, statuses.getOrDefault(decision.code, Map.of())))
        .toList();
  }
}
