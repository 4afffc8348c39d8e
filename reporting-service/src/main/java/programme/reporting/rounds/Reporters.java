package programme.reporting.rounds;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.reporting.access.ReportingRules;
import programme.reporting.rounds.Duties.Duty;

/** Who reports in a round: all of it is public but who has not, which would tell of what is not. */
@Path("/api/v1/reporting-rounds/{code}")
@Tag(name = "Reporting rounds")
public class Reporters {
  /** Sorts behind every code. */
  private static final String SECRETARIAT = "~";

  private final Duties duties;
  private final ProgrammeClock clock;
  private final ReportingRules rules;

  Reporters(Duties duties, ProgrammeClock clock, ReportingRules rules) {
    this.duties = duties;
    this.clock = clock;
    this.rules = rules;
  }

  @GET
  @Path("expected")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Who is expected to report, by organisation: who takes part or is responsible")
  public Page<Reporter> expected(String code, @Valid @BeanParam PageRequest page) {
    return page(
        code,
        page,
        duty -> true,
        one ->
            new Reporter(
                one.get(0).organisation(),
                one.stream()
                    .map(duty -> new Reporter.Duty(duty.item(), duty.partnership(), duty.because()))
                    .toList()));
  }

  @GET
  @Path("missing")
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Who has not reported, by organisation: the secretariat's list is of all, another's of"
              + " itself")
  public Page<MissingReporter> missing(String code, @Valid @BeanParam PageRequest page) {
    return page(
        code,
        page,
        duty -> !duty.isReported() && rules.readsUpdateOf(duty.organisation()),
        one ->
            new MissingReporter(
                one.get(0).organisation(),
                one.stream()
                    .map(
                        duty ->
                            new MissingReporter.Item(
                                duty.item(),
                                duty.partnership(),
                                duty.because(),
                                duty.isReportedByOthers()))
                    .toList()));
  }

  private <T> Page<T> page(
      String code, PageRequest page, Predicate<Duty> which, Function<List<Duty>, T> view) {
    Round round =
        Round.<Round>findByIdOptional(code).orElseThrow(Problem.notFound("reporting round", code));
    Map<String, List<Duty>> byOrganisation = new LinkedHashMap<>();
    duties.of(round, clock.today()).stream()
        .filter(which)
        .forEach(
            duty -> byOrganisation.computeIfAbsent(key(duty), k -> new ArrayList<>()).add(duty));
    return Page.of(
        page,
        (after, count) ->
            byOrganisation.values().stream()
                .filter(one -> key(one.get(0)).compareTo(after) > 0)
                .limit(count)
                .toList(),
        one -> key(one.get(0)),
        view);
  }

  private static String key(Duty duty) {
    return duty.organisation() == null ? SECRETARIAT : duty.organisation();
  }
}
