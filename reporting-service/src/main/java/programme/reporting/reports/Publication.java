package programme.reporting.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Preconditions;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Text;
import programme.reporting.reports.content.Phrase;

/** Makes a draft public: renders it once, keeps the bytes, and tells the topic their digests. */
@ApplicationScoped
class Publication {
  private final Renderings renderings;
  private final Relations relations;
  private final Views views;
  private final Contents contents;
  private final ProgrammeClock clock;
  private final Outbox outbox;

  Publication(
      Renderings renderings,
      Relations relations,
      Views views,
      Contents contents,
      ProgrammeClock clock,
      Outbox outbox) {
    this.renderings = renderings;
    this.relations = relations;
    this.views = views;
    this.contents = contents;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** The event's data. */
  record Published(
      UUID id,
      ReportKind kind,
      Text title,
      String workPlan,
      String meeting,
      String agendaItem,
      String symbol,
      String language,
      DecisionReference inResponseTo,
      LocalDate cutOff,
      Instant publishedAt,
      List<ReportSummary.Format> formats,
      PublishedRevision revision) {}

  /** What it is to one that was published before. */
  record PublishedRevision(UUID of, String label) {}

  @Transactional
  ReportSummary publish(UUID id, String ifMatch) {
    Report report = Report.lock(id);
    Preconditions.require(ifMatch, report.version);
    report.requireDraft();
    relations.number(report);
    report.publish(clock.now());
    Report.flush();
    renderings.keepAll(views.of(report));
    List<ReportSummary.Format> formats = renderings.manifest(id);
    outbox.append(EventType.REPORT_PUBLISHED, id.toString(), published(report, formats));
    return ReportSummary.of(report, formats);
  }

  Published published(Report report, List<ReportSummary.Format> formats) {
    Phrase title = contents.current(report).orElseThrow().title();
    return new Published(
        report.id,
        report.kind,
        new Text(Map.of(title.lang(), title.text()), title.lang(), List.of()),
        report.workPlan,
        report.meeting,
        report.agendaItem,
        report.symbol,
        report.language,
        report.inResponseTo,
        report.cutOff,
        report.publishedAt,
        formats,
        report.revisionKind == null
            ? null
            : new PublishedRevision(report.revisionOf, report.revisionLabel()));
  }
}
