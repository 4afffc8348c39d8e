package programme.reporting.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.jboss.logging.Logger;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.progress.ProgressAssembly;
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
      "select id from report where status = 'ASSEMBLING' order by id limit 1 for update skip locked";

  private final EntityManager entities;
  private final ProgressAssembly assembly;
  private final ProgrammeClock clock;
  private final Turns turns = new Turns("report-assembly", this::run);

  AssemblyLine(EntityManager entities, ProgressAssembly assembly, ProgrammeClock clock) {
    this.entities = entities;
    this.assembly = assembly;
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
    while (QuarkusTransaction.requiringNew().call(this::assembleNext)) {
      LOG.debug("A report was assembled");
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
