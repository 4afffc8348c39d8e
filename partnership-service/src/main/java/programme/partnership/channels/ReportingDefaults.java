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
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;

/** {@code /api/v1/reporting-defaults}. */
@Path("/api/v1/reporting-defaults")
@Tag(name = "Reporting channels")
public class ReportingDefaults {
  /**
   * A default.
   *
   * @param effectiveOn the first day; null: since before our record
   * @param effectiveTo the last day; null: without an end
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull @Valid AppliesTo appliesTo,
      @NotNull Channel channel,
      LocalDate effectiveOn,
      LocalDate effectiveTo,
      @NotNull @Valid Authority authority,
      @Size(max = 50) List<@Valid Source> sources)
      implements RuleContent {
    public Request {
      sources = Lists.orEmpty(sources);
    }

    @Override
    @JsonIgnore
    public String agendaItem() {
      return null;
    }

    @JsonIgnore
    @AssertTrue(message = "must not end before it takes effect")
    public boolean isInOrder() {
      return ends();
    }

    @JsonIgnore
    @AssertTrue(message = "a default can't name an agenda item: determine the partnership")
    public boolean isGeneral() {
      return channel != Channel.AGENDA_ITEM;
    }
  }

  private final RuleBook rules;

  ReportingDefaults(RuleBook rules) {
    this.rules = rules;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Reporting defaults, in the order of their recording; asOf leaves those that hold on that day")
  public Page<ReportingRuleView> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("channel") Channel channel,
      @QueryParam("asOf") LocalDate asOf) {
    return rules.list(ReportingDefault.class, channel, asOf).page(page, ReportingRuleView::of);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One reporting default")
  public ReportingRuleView get(UUID id) {
    return ReportingRuleView.of(rules.get(ReportingDefault.class, id));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(
      summary =
          "Record a default; the channels of all partnerships that it applies to are derived anew")
  public RestResponse<ReportingRuleView> record(
      @NotNull @Valid Request request, @Context UriInfo here) {
    return rules
        .record(
            new ReportingDefault(),
            EventType.REPORTING_DEFAULT_RECORDED,
            "reporting-defaults",
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
  @Operation(summary = "Take a wrong default back; channels are derived without it")
  public ReportingRuleView annul(UUID id, @NotNull @Valid Annulment.Request request) {
    return rules.annul(ReportingDefault.class, id, EventType.REPORTING_DEFAULT_ANNULLED, request);
  }
}
