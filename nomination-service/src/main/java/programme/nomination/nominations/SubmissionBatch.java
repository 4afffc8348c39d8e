package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Created;
import programme.kit.problem.Problem;
import programme.nomination.calls.Call;
import programme.nomination.refusals.RefusalLog;

/**
 * Takes the arrivals of one call in: lock the call, read the clock, judge, chain, insert; in this
 * order and in one transaction.
 */
@ApplicationScoped
class SubmissionBatch {
  private static final String BOUND = "select set_config('lock_timeout', ?, true)";

  private final DataSource database;
  private final ProgrammeClock clock;
  private final BatchFacts facts;
  private final AcceptedRows rows;
  private final NominationViews views;
  private final RefusalLog refusals;

  SubmissionBatch(
      DataSource database,
      ProgrammeClock clock,
      BatchFacts facts,
      AcceptedRows rows,
      NominationViews views,
      RefusalLog refusals) {
    this.database = database;
    this.clock = clock;
    this.facts = facts;
    this.rows = rows;
    this.views = views;
    this.refusals = refusals;
  }

  /**
   * How it ended for each; to be told when this has returned, which is after the commit.
   *
   * @param patience milliseconds to wait for the lock
   */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
  List<Ended> take(String id, List<Arrival> arrivals, long patience) throws SQLException {
    try (Connection connection = database.getConnection()) {
      bound(connection, patience);
      Call call = Call.lock(id).orElse(null);
      Instant now = call == null ? clock.now() : call.arrival(clock.now());
      var judgement = new Judgement(call, now, facts.read(connection, id, arrivals));
      List<Ended> ended = end(connection, call, judgement.of(arrivals));
      if (call != null) {
        refusals.keep(connection, call, now, refused(ended));
      }
      return ended;
    }
  }

  private static void bound(Connection connection, long patience) throws SQLException {
    try (var statement = connection.prepareStatement(BOUND)) {
      statement.setString(1, patience + "ms");
      statement.execute();
    }
  }

  private List<Ended> end(Connection connection, Call call, List<Judgement.Verdict> verdicts)
      throws SQLException {
    List<Ended> ended = new ArrayList<>();
    List<Judgement.Accepted> accepted = new ArrayList<>();
    for (Judgement.Verdict verdict : verdicts) {
      if (verdict instanceof Judgement.Accepted one) {
        accepted.add(one);
      } else if (verdict instanceof Judgement.Repeated one) {
        ended.add(Ended.taken(one.arrival(), before(one.arrival(), one.earlier())));
      } else if (verdict instanceof Judgement.Over one) {
        ended.add(one.ended());
      }
    }
    if (!accepted.isEmpty()) {
      ended.addAll(rows.write(connection, call, accepted));
    }
    return ended;
  }

  private RestResponse<NominationView> before(Arrival arrival, UUID earlier) {
    NominationView view = views.of(Nomination.findById(earlier));
    return Created.before(arrival.here, view.id(), view);
  }

  private static List<RefusalLog.Refused> refused(List<Ended> ended) {
    List<RefusalLog.Refused> refused = new ArrayList<>();
    for (Ended one : ended) {
      if (one.refusal() instanceof Problem problem) {
        var organisation = one.arrival().submission.organisation();
        refused.add(new RefusalLog.Refused(organisation.code(), organisation.name(), problem));
      }
    }
    return refused;
  }
}
