package programme.reporting.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import programme.kit.access.Organisations;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.readmodel.ReadModel;

/** By what senders of updates are judged: the copies of what others own, and the day. */
@ApplicationScoped
public class Standing {
  private final ReadModel copies;
  private final Organisations organisations;
  private final ProgrammeClock clock;

  Standing(ReadModel copies, Organisations organisations, ProgrammeClock clock) {
    this.copies = copies;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Begins to judge one request.
   *
   * @param reporter who reports; empty: the secretariat, which reports on everything
   */
  public Judging of(Optional<String> reporter) {
    // Apart from the caller's transaction, which must not hold a connection while this judges.
    return new Judging(
        copies,
        organisations,
        reporter,
        QuarkusTransaction.requiringNew().call(() -> clock.today()));
  }
}
