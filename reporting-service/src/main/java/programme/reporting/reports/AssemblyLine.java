package programme.reporting.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.turns.Turns;
import programme.reporting.turns.Worker;

/**
 * Makes the reports that were ordered, one after the other; whatever was left by a process that
 * died is found again.
 */
@ApplicationScoped
class AssemblyLine implements Worker {
  private static final Logger LOG = Logger.getLogger(AssemblyLine.class);
  private static final String NEXT =
      "select id from report where status = 'ASSEMBLING' order by id limit 1 for update skip"
          + " locked";

  /** Classes of SQLSTATE. */
  private static final List<String> PASSING = List.of("08", "40", "53", "55", "57", "58");

  private final EntityManager entities;
  private final Assemblers assemblers;
  private final Contents contents;
  private final Progress progress;
  private final ProgrammeClock clock;
  private final Turns turns = new Turns("report-assembly", this::run);

  AssemblyLine(
      EntityManager entities,
      Assemblers assemblers,
      Contents contents,
      Progress progress,
      ProgrammeClock clock) {
    this.entities = entities;
    this.assemblers = assemblers;
    this.contents = contents;
    this.progress = progress;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    turns.start(1_000);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    turns.stop();
  }

  @Override
  public Turns turns() {
    return turns;
  }

  /** Looks for orders now, not only at the next turn. */
  void wake() {
    turns.wake();
  }

  private void run() {
    while (assembleNext()) {
      LOG.debug("A report was assembled");
    }
  }

  private boolean assembleNext() {
    Optional<UUID> next = QuarkusTransaction.requiringNew().call(this::next);
    next.ifPresent(
        id -> {
          try {
            QuarkusTransaction.requiringNew().run(() -> assemble(id));
          } catch (RuntimeException e) {
            giveUp(id, e);
          }
        });
    return next.isPresent();
  }

  private Optional<UUID> next() {
    return entities.createNativeQuery(NEXT, UUID.class).getResultList().stream()
        .findFirst()
        .map(UUID.class::cast);
  }

  /** Another process may have made it meanwhile. */
  private void assemble(UUID id) {
    Report report = Report.lock(id);
    if (report.status != Report.Status.ASSEMBLING) {
      return;
    }
    long mark = assemblers.mark();
    ReportContent content = assemblers.make(report, progress.steps(id));
    report.assembled(contents.keep(id, Contents.MADE, content), mark, clock.now());
    progress.forget(id);
  }

  /** What can't be made now and never will must not stand in the way of others. */
  private void giveUp(UUID id, RuntimeException failure) {
    if (isPassing(failure)) {
      throw failure;
    }
    LOG.error("A report could not be assembled", failure);
    String reason =
        failure instanceof IllegalStateException && failure.getCause() == null
            ? failure.getMessage()
            : "It could not be made of the records; the service's log says why.";
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Report.lock(id).failed(reason, clock.now());
              progress.forget(id);
            });
  }

  /** Of the database being away, overloaded or restarted, or of somebody in the way. */
  private static boolean isPassing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return PASSING.stream().anyMatch(sql.getSQLState()::startsWith);
      }
    }
    return failure instanceof PersistenceException;
  }
}
