package programme.partnership.channels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.events.EventType;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.partnership.references.KnownDecisions;

/** {@code /api/v1/reporting-directions}: where the COP directs otherwise. */
@Path("/api/v1/reporting-directions")
@Tag(name = "Reporting channels")
public class ReportingDirections {
  /**
   * A direction.
   *
   * @param agendaItem as printed, such as {@code 7(c)}; goes with the channel AGENDA_ITEM
   * @param effectiveOn the first day; null: since before our record
   * @param effectiveTo the last day; null: without an end
   * @param authority the adopted decision's paragraph, by its key
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull @Valid AppliesTo appliesTo,
      @NotNull Channel channel,
      @Size(min = 1, max = 50) String agendaItem,
      LocalDate effectiveOn,
      LocalDate effectiveTo,
      @NotNull @Valid Authority authority,
      @Size(max = 50) List<@Valid Source> sources)
      implements RuleContent {
    public Request {
      sources = Lists.orEmpty(sources);
    }

    @JsonIgnore
    @AssertTrue(message = "must not end before it takes effect")
    public boolean isInOrder() {
      return ends();
    }

    @JsonIgnore
    @AssertTrue(message = "the channel AGENDA_ITEM needs an agendaItem, and no other takes one")
    public boolean isItemOfAgenda() {
      return (channel == Channel.AGENDA_ITEM) == (agendaItem != null);
    }

    @JsonIgnore
    @AssertTrue(message = "the authority of a direction is a decision and its paragraph")
    public boolean isDirected() {
      return authority == null || (authority.decision() != null && authority.paragraph() != null);
    }
  }

  private final RuleBook rules;
  private final KnownDecisions decisions;
  private final Checkpoint checkpoint;

  ReportingDirections(RuleBook rules, KnownDecisions decisions, Checkpoint checkpoint) {
    this.rules = rules;
    this.decisions = decisions;
    this.checkpoint = checkpoint;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Directions of the COP, in the order of their recording; asOf leaves those that hold on that day")
  public Page<ReportingRuleView> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("channel") Channel channel,
      @QueryParam("asOf") LocalDate asOf) {
    return rules.list(ReportingDirection.class, channel, asOf).page(page, ReportingRuleView::of);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One direction")
  public ReportingRuleView get(UUID id) {
    return ReportingRuleView.of(rules.get(ReportingDirection.class, id));
  }

  @POST
  @Once(checkpoint = true)
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.UNKNOWN_REFERENCE, ProblemCode.DECISION_NOT_ADOPTED})
  @Operation(
      summary =
          "Record a direction by an adopted decision; the channels of all partnerships that it applies to are derived anew")
  public RestResponse<ReportingRuleView> record(
      @NotNull @Valid Request request, @Context UriInfo here) {
    decisions.requireAdopted(request.authority());
    checkpoint.pass();
    return rules
        .record(
            new ReportingDirection(),
            EventType.REPORTING_DIRECTION_RECORDED,
            "reporting-directions",
            request.externalId(),
            request)
        .answer(here);
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong direction back; channels are derived without it")
  public ReportingRuleView annul(UUID id, @NotNull @Valid Annulment.Request request) {
    return rules.annul(
        ReportingDirection.class, id, EventType.REPORTING_DIRECTION_ANNULLED, request);
  }
}
