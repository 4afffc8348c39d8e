package programme.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.History;
import programme.kit.outbox.AfterCommit;
import programme.reporting.turns.Turns;
import programme.reporting.turns.Worker;

/**
 * Does the rebuilds that were ordered. One that a process left behind when it died, which tells by
 * its heartbeat, begins anew.
 */
@ApplicationScoped
class RebuildLine implements Worker {
  private static final Logger LOG = Logger.getLogger(RebuildLine.class);
  private static final int SECONDS = 600;
  private static final String TAKE =
      """
      update model_rebuild set status = 'RUNNING', heartbeat = clock_timestamp(), version = version + 1
      where id = (
        select id from model_rebuild
        where status = 'WAITING' or status = 'RUNNING' and heartbeat < clock_timestamp() - interval '30 s'
        order by id limit 1 for update skip locked)
      returning id
      """;
  private static final String BEAT =
      "update model_rebuild set heartbeat = clock_timestamp() where id = ?1";

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final ProgrammeClock clock;
  private final History history;
  private final Shadow shadow;
  private final Turns turns = new Turns("rebuild", this::run);
  private volatile boolean stopping;

  RebuildLine(
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      ProgrammeClock clock,
      History history,
      Shadow shadow) {
    this.entities = entities;
    this.transaction = transaction;
    this.clock = clock;
    this.history = history;
    this.shadow = shadow;
  }

  /** The process ends: another begins anew. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void start(@Observes StartupEvent event) {
    turns.start(1_000);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    turns.stop();
  }

  @Override
  public Turns turns() {
    return turns;
  }

  void wakeAfterCommit() {
    transaction.registerInterposedSynchronization(new AfterCommit(turns::wake));
  }

  private void run() {
    List<?> taken =
        QuarkusTransaction.requiringNew()
            .call(() -> entities.createNativeQuery(TAKE, UUID.class).getResultList());
    if (!taken.isEmpty()) {
      rebuild((UUID) taken.get(0));
    }
  }

  private void rebuild(UUID id) {
    try {
      shadow.prepare();
      try (History.Reading reading = history.into(Shadow.SCHEMA)) {
        List<History.Truncated> truncated = reading.truncated();
        if (truncated.isEmpty()) {
          reading.nearly(progress -> beat(id, progress));
          QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> finish(id, reading));
        } else {
          update(id, rebuild -> refuse(rebuild, truncated));
        }
      }
    } catch (Stopped e) {
      LOG.info("A rebuild is left for another process to begin anew");
    } catch (RuntimeException e) {
      LOG.error("A rebuild failed", e);
      update(
          id,
          rebuild ->
              rebuild.ended(
                  Rebuild.Status.FAILED, "It failed; the service's log says why.", clock.now()));
    }
  }

  private void beat(UUID id, History.Progress progress) {
    if (stopping) {
      throw new Stopped();
    }
    update(id, rebuild -> rebuild.at(progress, clock.now()));
  }

  private void update(UUID id, Consumer<Rebuild> change) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              change.accept(Rebuild.findById(id));
              entities.flush();
              entities.createNativeQuery(BEAT).setParameter(1, id).executeUpdate();
            });
  }

  private void refuse(Rebuild rebuild, List<History.Truncated> truncated) {
    rebuild.truncated = truncated;
    rebuild.ended(
        Rebuild.Status.FAILED,
        "The history is not whole: "
            + truncated.stream()
                .map(one -> one.topic() + "-" + one.partition() + " begins at " + one.beginsAt())
                .collect(Collectors.joining(", "))
            + ". Restore the topic, or have its service state everything anew.",
        clock.now());
  }

  /**
   * From here on the loops wait: both models come to equal positions, and are held side by side.
   */
  private void finish(UUID id, History.Reading reading) {
    shadow.holdTheLoops();
    History.Progress progress = reading.wholly();
    Rebuild rebuild = Rebuild.findById(id);
    rebuild.at(progress, clock.now());
    rebuild.tables = shadow.compare();
    rebuild.held = shadow.held();
    String different =
        rebuild.tables.stream()
            .filter(table -> !table.isEqual())
            .map(Rebuild.Comparison::table)
            .collect(Collectors.joining(", "));
    if (different.isEmpty() || rebuild.onDifference == Rebuild.OnDifference.REPLACE) {
      shadow.swap();
      rebuild.ended(
          Rebuild.Status.SWAPPED,
          different.isEmpty() ? null : "Replaced what differed: " + different + ".",
          clock.now());
    } else {
      rebuild.ended(
          Rebuild.Status.DIFFERENT,
          "What stands differs and was kept: " + different + ".",
          clock.now());
    }
  }
}
