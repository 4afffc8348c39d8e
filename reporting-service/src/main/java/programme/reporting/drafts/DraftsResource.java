package programme.reporting.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.reporting.access.ReportingRules;

/** {@code /api/v1/progress-updates/drafts}. */
@Path("/api/v1/progress-updates/drafts")
@Tag(name = "Progress updates")
public class DraftsResource {
  private final Drafts drafts;
  private final ReportingRules rules;

  DraftsResource(Drafts drafts, ReportingRules rules) {
    this.drafts = drafts;
    this.rules = rules;
  }

  @GET
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "What the caller may report on, each as a request filled from the last accepted update;"
              + " complete it and send it back")
  public Page<Draft> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("workPlan") String workPlan,
      @QueryParam("item") String item,
      @QueryParam("partnership") String partnership) {
    List<Draft> all =
        drafts.of(rules.reporter(), new Drafts.Wanted(workPlan, item, partnership)).stream()
            .map(Drafts.Prepared::draft)
            .toList();
    return Page.of(
        page,
        (after, count) -> {
          int from = after.isEmpty() ? 0 : place(all, after) + 1;
          return all.subList(from, Math.min(all.size(), from + count));
        },
        DraftsResource::key,
        draft -> draft);
  }

  private static int place(List<Draft> all, String key) {
    return all.stream().map(DraftsResource::key).toList().indexOf(key);
  }

  private static String key(Draft draft) {
    return draft.workPlan() + " " + draft.item() + " " + draft.partnership();
  }
}
