package programme.reporting.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import programme.kit.audit.CurrentAct;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Shapes;
import programme.reporting.rounds.KnownRounds;
import programme.reporting.updates.Standing;
import programme.reporting.updates.Submission;

/** Does what a batch asks for: first judges its records, then stores them. */
@ApplicationScoped
class BatchWork {
  private final ObjectMapper json;
  private final Shapes shapes;
  private final KnownRounds rounds;
  private final Standing standing;
  private final Submission submission;
  private final ProgrammeClock clock;

  BatchWork(
      ObjectMapper json,
      Shapes shapes,
      KnownRounds rounds,
      Standing standing,
      Submission submission,
      ProgrammeClock clock) {
    this.json = json;
    this.shapes = shapes;
    this.rounds = rounds;
    this.standing = standing;
    this.submission = submission;
    this.clock = clock;
  }

  /**
   * How it is to be done.
   *
   * @param organisation who reports; null: the secretariat
   */
  record Order(String organisation, Mode mode, boolean dryRun, CurrentAct.Doing doing) {}

  /**
   * Judges each record by itself. It may take long, and wait: a transaction around it must not hold
   * a connection yet.
   */
  Judgement judged(Records records, Order order) throws IOException {
    Optional<String> reporter = Optional.ofNullable(order.organisation());
    Judgement judgement = new Judgement(shapes, rounds, standing.of(reporter), new Spool(json));
    try {
      judgement.of(records, reporter.isPresent());
      return judgement;
    } catch (IOException | RuntimeException e) {
      judgement.close();
      throw e;
    }
  }

  /** Holds what passed against what stands, and stores it where that is asked. */
  @Transactional(Transactional.TxType.MANDATORY)
  BatchResult stored(Judgement judgement, Order order) throws IOException {
    return new Storing(submission, clock, order).of(judgement);
  }
}
