package programme.reporting.batches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.outbox.AfterCommit;
import programme.kit.problem.Problem;
import programme.reporting.turns.Turns;
import programme.reporting.turns.Worker;

/**
 * Does the batches that were only taken in, one after the other; whatever was left by a process
 * that died is found again.
 */
@ApplicationScoped
class BatchLine implements Worker {
  private static final int SECONDS = 600;
  private static final String NEXT =
      "select id from update_batch where status = 'WAITING' order by id limit 1";

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final BatchFormats formats;
  private final BatchWork work;
  private final ProgrammeClock clock;
  private final Turns turns = new Turns("batches", this::run);

  BatchLine(
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      BatchFormats formats,
      BatchWork work,
      ProgrammeClock clock) {
    this.entities = entities;
    this.transaction = transaction;
    this.formats = formats;
    this.work = work;
    this.clock = clock;
  }

  /** Leaves the transaction without a trace of what it did, but for the answer. */
  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UUID id;
    private final transient BatchResult result;
    private final transient Problem problem;

    RolledBack(UUID id, BatchResult result, Problem problem) {
      super("a batch is refused", null, false, false);
      this.id = id;
      this.result = result;
      this.problem = problem;
    }
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

  /** Looks for batches when the caller's is there, not only at the next turn. */
  void wakeAfterCommit() {
    transaction.registerInterposedSynchronization(new AfterCommit(turns::wake));
  }

  private void run() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = next();
    }
  }

  private boolean next() {
    Optional<Waiting> next = QuarkusTransaction.requiringNew().call(this::waiting);
    try {
      next.ifPresent(this::work);
    } catch (RolledBack refused) {
      QuarkusTransaction.requiringNew().run(() -> keep(refused));
    }
    return next.isPresent();
  }

  /** What is known of a batch before anything of it is locked. */
  private record Waiting(UUID id, byte[] body, MediaType type, BatchWork.Order order) {}

  private Optional<Waiting> waiting() {
    List<?> next = entities.createNativeQuery(NEXT, UUID.class).getResultList();
    return next.stream()
        .findFirst()
        .map(id -> Batch.<Batch>findById(id))
        .map(b -> new Waiting(b.id, b.body, MediaType.valueOf(b.mediaType), b.order()));
  }

  private void work(Waiting batch) {
    try (Judgement judgement =
        work.judged(
            formats.records(new ByteArrayInputStream(batch.body()), batch.type(), "gzip"),
            batch.order())) {
      QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> store(batch, judgement));
    } catch (Problem problem) {
      throw new RolledBack(batch.id(), null, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another instance may have done it meanwhile. */
  private void store(Waiting waiting, Judgement judgement) {
    Batch batch = Batch.findById(waiting.id(), LockModeType.PESSIMISTIC_WRITE);
    if (batch.status != Batch.Status.WAITING) {
      return;
    }
    try {
      BatchResult result = work.stored(judgement, waiting.order());
      if (result.isRefused()) {
        throw new RolledBack(batch.id, result, null);
      }
      batch.ended(result, clock.now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(RolledBack refused) {
    Batch batch = Batch.findById(refused.id, LockModeType.PESSIMISTIC_WRITE);
    if (batch.status == Batch.Status.WAITING) {
      if (refused.problem == null) {
        batch.ended(refused.result, clock.now());
      } else {
        batch.failed(refused.problem, clock.now());
      }
    }
  }
}
