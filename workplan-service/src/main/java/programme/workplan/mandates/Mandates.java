package programme.workplan.mandates;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;

/** {@code /api/v1/mandates}: the operative paragraphs of all decisions. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class Mandates {
  private static final String ROW = "m, d, due.from";
  private static final String ALL =
      "Mandate m join Decision d on d.code = m.decision left join Meeting due on due.code = m.dueAt";

  private final Listings listings;
  private final ProgrammeClock clock;
  private final EntityManager entities;

  Mandates(Listings listings, ProgrammeClock clock, EntityManager entities) {
    this.listings = listings;
    this.clock = clock;
    this.entities = entities;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON, CalendarWriter.CALENDAR})
  @Operation(
      summary =
          "What is asked of whom, by when: mandates, by decision and in the order of its text",
      description =
          "As a calendar: one all-day event for each whose day is known, whole as CSV and NDJSON are; lang chooses its"
              + " language.")
  public Page<MandateView> list(
      @Valid @BeanParam ChangesRequest page, @Valid @BeanParam MandateFilter filter) {
    LocalDate today = clock.today();
    Listing<MandateRow> list = listings.of(ROW, ALL, "m.listOrder", "m.updatedAt", MandateRow::of);
    filter.on(list, today);
    return list.pages(page, rows -> views(rows, today));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One mandate, also of a paragraph that its decision's text has lost")
  public MandateView get(UUID id) {
    return entities
        .createQuery("select " + ROW + " from " + ALL + " where m.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(MandateRow::of)
        .map(row -> views(List.of(row), clock.today()).get(0))
        .orElseThrow(Problem.notFound("mandate", id));
  }

  private static List<MandateView> views(List<MandateRow> rows, LocalDate today) {
    Map<UUID, Segment> now =
        Standing.on(today, rows.stream().map(row -> row.mandate().id).toList());
    return rows.stream().map(row -> row.view(now.get(row.mandate().id), today)).toList();
  }
}
