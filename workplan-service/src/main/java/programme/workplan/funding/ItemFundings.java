package programme.workplan.funding;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.workplan.workplans.Item;
import programme.workplan.workplans.PlanReader;

/** {@code /api/v1/work-plans/{code}/items/{key}/funding}. */
@Path("/api/v1/work-plans/{code}/items/{key}/funding")
@Tag(name = "Work plans")
public class ItemFundings {
  private final PlanReader reader;
  private final Fundings fundings;

  ItemFundings(PlanReader reader, Fundings fundings) {
    this.reader = reader;
    this.fundings = fundings;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "What an item needs, what was pledged and received of it, and by whom",
      description =
          "Each currency by itself: FUNDED when what was received reaches the budget, PARTLY when anything was pledged,"
              + " UNFUNDED else. The item is that of the version in force, for the secretariat of the newest.")
  public FundingView get(String code, String key, @QueryParam("asOf") LocalDate asOf) {
    PlanReader.Found found = reader.find(code);
    Item item = found.item(key);
    return FundingView.of(
        code,
        item,
        asOf,
        fundings.amounts(code, asOf).getOrDefault(key, Map.of()),
        fundings.rows(code, key, asOf),
        found.revision());
  }
}
