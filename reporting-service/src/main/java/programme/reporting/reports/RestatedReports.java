package programme.reporting.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All published reports, for those who must begin anew with them. */
@ApplicationScoped
class RestatedReports implements Restatable {
  private final Renderings renderings;
  private final Publication publication;

  RestatedReports(Renderings renderings, Publication publication) {
    this.renderings = renderings;
    this.publication = publication;
  }

  @Override
  public EventType type() {
    return EventType.REPORT_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Report.<Report>list("publishedAt is not null order by id").stream()
        .map(
            one ->
                Whole.of(
                    one.id.toString(),
                    EventType.REPORT_PUBLISHED,
                    publication.published(one, renderings.manifest(one.id))));
  }
}
