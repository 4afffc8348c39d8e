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

/** Takes orders for reports, once their plan and meeting are known here. */
@ApplicationScoped
class Orders {
  private final ReadModel copies;
  private final ExternalIds externalIds;
  private final ProgrammeClock clock;
  private final QuietActs quietly;
  private final AssemblyLine line;
  private final Checkpoint checkpoint;
  private final TransactionSynchronizationRegistry transaction;

  Orders(
      ReadModel copies,
      ExternalIds externalIds,
      ProgrammeClock clock,
      QuietActs quietly,
      AssemblyLine line,
      Checkpoint checkpoint,
      TransactionSynchronizationRegistry transaction) {
    this.copies = copies;
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
      return new Taken(false, ReportView.of(Report.findById(existing.get())));
    }
    Report report = Report.order(id, request, cutOff(request, meeting), clock.now());
    report.persistAndFlush();
    quietly.note("report.ordered", EventType.REPORT_PUBLISHED, id.toString());
    transaction.registerInterposedSynchronization(new AfterCommit(line::wake));
    return new Taken(true, ReportView.of(report));
  }

  private ReadModel.Meeting requireKnown(ReportRequest request) {
    Optional<ReadModel.Meeting> meeting =
        Copies.await(
            () ->
                copies
                    .meeting(request.meeting())
                    .filter(found -> copies.plan(request.workPlan()).isPresent()));
    return meeting.orElseThrow(
        () ->
            copies.meeting(request.meeting()).isEmpty()
                ? unknown("/meeting", "meeting", request.meeting())
                : unknown("/workPlan", "work plan", request.workPlan()));
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
