package programme.workplan.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;

/** {@code /api/v1/mandates}: the operative paragraphs of all decisions. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class Mandates {
  private static final String ALL =
      "Mandate m join Decision d on d.code = m.decision left join Meeting due on due.code = m.dueAt";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "groups", "array_intersects(m.groups, :groups)",
          "verb", "m.verb = :verb",
          "dueBy", "coalesce(m.dueOn, due.from) <= :dueBy",
          "dueAt", "m.dueAt = :dueAt",
          "status", "m.status = :status",
          "decision", "m.decision = :decision");

  private final Listings listings;

  Mandates(Listings listings) {
    this.listings = listings;
  }

  private record Row(Mandate mandate, Decision in) {
    MandateView view() {
      return new MandateView(
          mandate.id, mandate.decision, in.symbol, in.status, mandate.paragraph, in.updatedAt);
    }
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Mandates, by decision and in the order of its text")
  public Page<MandateView> list(
      @Valid @BeanParam ChangesRequest page, @BeanParam MandateFilter filter) {
    Listing<Row> list =
        listings.of(
            "m, d",
            ALL,
            "m.listOrder",
            "d.updatedAt",
            row -> new Row((Mandate) row[0], (Decision) row[1]));
    filter.asked().forEach((name, value) -> list.and(CONDITIONS.get(name), name, value));
    return list.page(page, Row::view);
  }
}
