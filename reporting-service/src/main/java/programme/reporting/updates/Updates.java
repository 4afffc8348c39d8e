package programme.reporting.updates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.audit.CurrentAct;
import programme.kit.clock.ProgrammeClock;
import programme.kit.contract.Answers;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.reporting.access.ReportingRules;
import programme.reporting.rounds.KnownRounds;

/** {@code /api/v1/progress-updates}: sent and read by the secretariat and by those who report. */
@Path("/api/v1/progress-updates")
@Tag(name = "Progress updates")
public class Updates {
  private final ReportingRules rules;
  private final KnownRounds rounds;
  private final Standing standing;
  private final Submission submission;
  private final Listings listings;
  private final Checkpoint checkpoint;
  private final ProgrammeClock clock;
  private final CurrentAct acts;

  Updates(
      ReportingRules rules,
      KnownRounds rounds,
      Standing standing,
      Submission submission,
      Listings listings,
      Checkpoint checkpoint,
      ProgrammeClock clock,
      CurrentAct acts) {
    this.rules = rules;
    this.rounds = rounds;
    this.standing = standing;
    this.submission = submission;
    this.listings = listings;
    this.checkpoint = checkpoint;
    this.clock = clock;
    this.acts = acts;
  }

  @POST
  @Once(checkpoint = true)
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Refuses(ProblemCode.UNKNOWN_REFERENCE)
  @Answers({200, 201})
  @Transactional
  @Operation(
      summary =
          "Submit an update, or a new revision of it under the same reference; an equal body"
              + " changes nothing")
  public RestResponse<UpdateView> submit(
      @NotNull @Valid UpdateRequest request, @Context UriInfo here) {
    request.check();
    Optional<String> reporter = rules.reporter();
    Submission.Judged judged =
        new Submission.Judged(request, standing.of(reporter).require(request));
    checkpoint.pass();
    rounds.require(request.round(), request.workPlan());
    Claimed claimed = taken(judged, reporter.orElse(null));
    UpdateView view = UpdateView.of(ProgressUpdate.findById(claimed.id()));
    return claimed.isNew()
        ? Created.at(here, view.id(), view)
        : Created.before(here, view.id(), view);
  }

  private Claimed taken(Submission.Judged judged, String organisation) {
    String reference = judged.content().reference();
    Submission.Wanted wanted = new Submission.Wanted(reference, judged.content().subject());
    Map<String, Claimed> claims = submission.claim(organisation, List.of(wanted));
    Claimed claimed = claims.get(reference);
    claimed.require(wanted.subject(), reference);
    submission.take(claims, List.of(judged), clock.now(), acts.now());
    return claimed;
  }

  @GET
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Updates in the order of their arrival: the secretariat's list is of all, another's of"
              + " its own")
  public Page<UpdateView> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("organisation") String organisation,
      @QueryParam("status") ProgressUpdate.Status status,
      @QueryParam("workPlan") String workPlan,
      @QueryParam("item") String item,
      @QueryParam("partnership") String partnership,
      @QueryParam("project") String project) {
    return listings
        .of(ProgressUpdate.class, "id")
        .and("e.organisation in :reporters", "reporters", rules.onlyReporters().orElse(null))
        .where("organisation", organisation)
        .where("status", status)
        .where("workPlan", workPlan)
        .where("item", item)
        .where("partnership", partnership)
        .where("project", project)
        .page(page, UpdateView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Operation(summary = "One update, with the reviewer's note where it was returned")
  public UpdateView get(String id) {
    return UpdateIds.parse(id)
        .flatMap(known -> ProgressUpdate.<ProgressUpdate>findByIdOptional(known))
        .filter(update -> rules.readsUpdateOf(update.organisation))
        .map(UpdateView::of)
        .orElseThrow(Problem.notFound("progress update", id));
  }
}
