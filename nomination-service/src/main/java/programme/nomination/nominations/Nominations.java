package programme.nomination.nominations;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.contract.Answers;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.PartnerType;
import programme.nomination.access.NominationRules;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.ReceiptView;

/** {@code /api/v1/nominations}: for whoever has a token, as far as the object's rule goes. */
@Path("/api/v1/nominations")
@Tag(name = "Nominations")
@Cache(isPrivate = true, noCache = true)
public class Nominations {
  /** Every caller with a valid token; the object's rule decides. */
  private static final String ANY_TOKEN = "**";

  private final NominationRules rules;
  private final Arrivals arrivals;
  private final SubmissionQueue queue;
  private final Corrections corrections;
  private final Steps steps;
  private final NominationViews views;
  private final Listings listings;

  Nominations(
      NominationRules rules,
      Arrivals arrivals,
      SubmissionQueue queue,
      Corrections corrections,
      Steps steps,
      NominationViews views,
      Listings listings) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.queue = queue;
    this.corrections = corrections;
    this.steps = steps;
    this.views = views;
    this.listings = listings;
  }

  @GET
  @RolesAllowed(ANY_TOKEN)
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Nominations: all for the secretariat, one's own for everyone else",
      description = "Without the persons; each nomination has them.")
  public Page<NominationView.Summary> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("call") String call,
      @QueryParam("forum") String forum,
      @QueryParam("constituency") PartnerType constituency,
      @QueryParam("status") NominationStatus status) {
    return listings
        .of(Nomination.class, "id")
        .and("e.sender in :senders", "senders", rules.onlySenders().orElse(null))
        .where("call", call)
        .where("forum", forum)
        .where("constituency", constituency)
        .where("status", status)
        .page(page, NominationView.Summary::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(ANY_TOKEN)
  @Operation(summary = "One nomination")
  public NominationView get(UUID id) {
    return views.of(readable(id));
  }

  @POST
  @Once(checkpoint = true, grouped = true)
  @RolesAllowed(ANY_TOKEN)
  @Blocking
  @Produces(MediaType.APPLICATION_JSON) // else a Uni would be written as whatever is accepted
  @Answers({200, 201})
  @Refuses({
    ProblemCode.FORBIDDEN,
    ProblemCode.UNKNOWN_REFERENCE,
    ProblemCode.CONSTITUENCY_MISMATCH,
    ProblemCode.CALL_NOT_OPEN,
    ProblemCode.CALL_CLOSED,
    ProblemCode.DUPLICATE_NOMINATION
  })
  @Operation(
      summary = "Submit a nomination to a call",
      description =
          "Judged by one instant, programme time under the call's lock; what still waits for the lock at the closing instant is late."
              + " Whoever waits longer than 250 ms, or meets a full queue, gets 503 with Retry-After, and nothing was judged."
              + " receivedAt with receivedBy and evidence, and late, are the secretariat's.")
  public Uni<RestResponse<NominationView>> submit(
      @NotNull @Valid Submission request, @Context UriInfo here) {
    Arrival arrival = arrivals.of(request, here);
    queue.put(arrival);
    return Uni.createFrom()
        .completionStage(arrival.answer)
        // What the answer is made of shall not be written on the lane, where others wait.
        .emitOn(Infrastructure.getDefaultWorkerPool());
  }

  @GET
  @Path("{id}/receipts")
  @RolesAllowed(ANY_TOKEN)
  @Operation(
      summary = "All receipts of a nomination, the oldest first",
      description = "One for its submission, one for each correction and one for each attachment.")
  public Page<ReceiptView> receipts(UUID id) {
    Nomination nomination = readable(id);
    return Page.whole(Receipt.allOf(nomination.id).stream().map(ReceiptView::of).toList());
  }

  @POST
  @Once(checkpoint = true)
  @Path("{id}/corrections")
  @RolesAllowed(ANY_TOKEN)
  @Transactional
  @Refuses({
    ProblemCode.FORBIDDEN,
    ProblemCode.CALL_NOT_OPEN,
    ProblemCode.CALL_CLOSED,
    ProblemCode.DUPLICATE_NOMINATION,
    ProblemCode.ILLEGAL_TRANSITION,
    ProblemCode.EXTERNAL_ID_TAKEN
  })
  @Operation(
      summary = "Correct a nomination, by its sender, until the deadline",
      description =
          "With all that it shall say; it gets a new receipt, and the old one is kept. What says nothing new changes nothing.")
  public NominationView correct(UUID id, @NotNull @Valid Correction request) {
    return views.of(corrections.correct(id, request));
  }

  @POST
  @Once
  @Path("{id}/review")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(summary = "Take a nomination under review")
  public NominationView review(UUID id) {
    return views.of(steps.review(id));
  }

  @POST
  @Once
  @Path("{id}/acceptance")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ILLEGAL_TRANSITION, ProblemCode.NO_SEAT_VACANT})
  @Operation(summary = "Accept a nomination: its organisation becomes a member of the forum")
  public NominationView accept(
      UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Acceptance request) {
    return views.of(steps.accept(id, ifMatch, request));
  }

  @POST
  @Once
  @Path("{id}/decline")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(summary = "Decline a nomination, with the reason")
  public NominationView decline(
      UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Decline request) {
    return views.of(steps.decline(id, ifMatch, request.reason()));
  }

  @POST
  @Once(checkpoint = true)
  @Path("{id}/withdrawal")
  @RolesAllowed(ANY_TOKEN)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(summary = "Withdraw a nomination, by its sender, until it is accepted")
  public NominationView withdraw(UUID id) {
    return views.of(steps.withdraw(id));
  }

  private Nomination readable(UUID id) {
    return Nomination.<Nomination>findByIdOptional(id)
        .filter(nomination -> rules.mayRead(nomination.sender))
        .orElseThrow(Nomination.absent(id));
  }
}
