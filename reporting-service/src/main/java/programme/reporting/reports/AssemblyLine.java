package programme.reporting.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.progress.ProgressAssembly;

/** Makes the reports that were ordered, one after the other; whatever was left by a process that died is found again. */
@ApplicationScoped
class AssemblyLine {
  private static final Logger LOG = Logger.getLogger(AssemblyLine.class);
  private static final String NEXT =
      "select id from report where state = 'ASSEMBLING' order by id limit 1 for update skip locked";

  private final EntityManager entities;
  private final ProgressAssembly assembly;
  private final ProgrammeClock clock;
  private final ScheduledExecutorService work =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "report-assembly");
            thread.setDaemon(true);
            return thread;
          });

  AssemblyLine(EntityManager entities, ProgressAssembly assembly, ProgrammeClock clock) {
    this.entities = entities;
    this.assembly = assembly;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    work.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    work.shutdown();
    work.awaitTermination(5, TimeUnit.SECONDS);
  }

  /** Looks for orders now, not only at the next turn. */
  void wake() {
    work.execute(this::run);
  }

  private void run() {
    try {
      while (QuarkusTransaction.requiringNew().call(this::assembleNext)) {
        LOG.debug("A report was assembled");
      }
    } catch (RuntimeException e) {
      LOG.warnf("Reports will be assembled later: %s", e.getMessage());
    }
  }

  private boolean assembleNext() {
    var next = entities.createNativeQuery(NEXT, UUID.class).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Report report = Report.lock((UUID) next.get(0));
    assemble(report);
    return true;
  }

  private void assemble(Report report) {
    try {
      ReportContent content = assembly.assemble(report.order());
      report.assembled(content, clock.now());
    } catch (PersistenceException e) {
      throw e;
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.error("A report could not be assembled", e);
      report.failed(e.getMessage(), clock.now());
    }
  }
}
