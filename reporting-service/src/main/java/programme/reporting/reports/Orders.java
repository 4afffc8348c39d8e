package programme.reporting.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.audit.QuietActs;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.Copies;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.AfterCommit;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.retries.Checkpoint;
import programme.kit.vocabulary.Ids;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.note.Decisions;

/** Takes orders for reports, once their plan and meeting are known here. */
@ApplicationScoped
class Orders {
  private final ReadModel copies;
  private final Decisions decisions;
  private final Relations relations;
  private final Views views;
  private final ExternalIds externalIds;
  private final ProgrammeClock clock;
  private final QuietActs quietly;
  private final AssemblyLine line;
  private final Checkpoint checkpoint;
  private final TransactionSynchronizationRegistry transaction;

  Orders(
      ReadModel copies,
      Decisions decisions,
      Relations relations,
      Views views,
      ExternalIds externalIds,
      ProgrammeClock clock,
      QuietActs quietly,
      AssemblyLine line,
      Checkpoint checkpoint,
      TransactionSynchronizationRegistry transaction) {
    this.copies = copies;
    this.decisions = decisions;
    this.relations = relations;
    this.views = views;
    this.externalIds = externalIds;
    this.clock = clock;
    this.quietly = quietly;
    this.line = line;
    this.checkpoint = checkpoint;
    this.transaction = transaction;
  }

  record Taken(boolean isNew, ReportView view) {}

  /** The transaction holds no connection yet while this waits for the plan and the meeting. */
  @Transactional(Transactional.TxType.MANDATORY)
  Taken take(ReportRequest request) {
    ReadModel.Meeting meeting = requireKnown(request);
    checkpoint.pass();
    UUID id = Ids.next();
    Optional<UUID> existing = externalIds.take("reports", request.externalId(), "", request, id);
    if (existing.isPresent()) {
      return new Taken(false, views.of(Report.findById(existing.get())));
    }
    Report report = Report.order(id, request, cutOff(request, meeting), clock.now());
    if (request.kind() == ReportKind.NOTE) {
      report.draftDecision = draftDecision(request);
    }
    relations.establish(report, request);
    report.persistAndFlush();
    quietly.note("report.ordered", EventType.REPORT_PUBLISHED, id.toString());
    transaction.registerInterposedSynchronization(new AfterCommit(line::wake));
    return new Taken(true, views.of(report));
  }

  private ReadModel.Meeting requireKnown(ReportRequest request) {
    Optional<ReadModel.Meeting> meeting =
        Copies.await(
            () ->
                copies
                    .meeting(request.meeting())
                    .filter(found -> planKnown(request) && decisionsKnown(request)));
    return meeting.orElseThrow(
        () -> {
          if (copies.meeting(request.meeting()).isEmpty()) {
            return unknown("/meeting", "meeting", request.meeting());
          }
          if (!planKnown(request)) {
            return unknown("/workPlan", "work plan", request.workPlan());
          }
          return request.draftDecision() != null && !decisions.isKnown(request.draftDecision())
              ? unknown("/draftDecision", "decision", request.draftDecision())
              : unknown("/inResponseTo/decision", "decision", request.inResponseTo().decision());
        });
  }

  private boolean planKnown(ReportRequest request) {
    return request.workPlan() == null || copies.planHead(request.workPlan()).isPresent();
  }

  /** What a report is made of must be here; what it merely answers may come later. */
  private boolean decisionsKnown(ReportRequest request) {
    boolean follows =
        request.kind() == ReportKind.DECISION_FOLLOW_UP && request.inResponseTo() != null;
    return (request.draftDecision() == null || decisions.isKnown(request.draftDecision()))
        && (!follows || decisions.isKnown(request.inResponseTo().decision()));
  }

  /** The one that is named, or the only one that is put to the meeting. */
  private String draftDecision(ReportRequest request) {
    if (request.draftDecision() != null) {
      return request.draftDecision();
    }
    List<String> candidates = decisions.of(request.meeting());
    if (candidates.size() > 1) {
      throw Problem.invalid(
          "/draftDecision",
          "Several decisions are put to "
              + request.meeting()
              + ": name one of "
              + String.join(", ", candidates)
              + ".");
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private LocalDate cutOff(ReportRequest request, ReadModel.Meeting meeting) {
    if (request.cutOff() != null) {
      return request.cutOff();
    }
    LocalDate today = clock.today();
    return meeting.from() == null || meeting.from().isAfter(today) ? today : meeting.from();
  }

  private static Problem unknown(String pointer, String kind, String code) {
    return Problem.of(
            ProblemCode.UNKNOWN_REFERENCE, "There is no " + kind + " '" + code + "' here.")
        .with("errors", List.of(new InvalidField(pointer, "'" + code + "' is not known here.")));
  }
}
