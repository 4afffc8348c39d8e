package programme.reporting.reports.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.matrix.Matrices;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.updates.UpdateRequest;

/** Gathers what was accepted and where it is reported, as it stands at a cut-off. */
@ApplicationScoped
public class GatheredFacts {
  private final ReadModel copies;
  private final Sql sql;
  private final Matrices matrices;
  private final ProgrammeClock clock;

  GatheredFacts(ReadModel copies, Sql sql, Matrices matrices, ProgrammeClock clock) {
    this.copies = copies;
    this.sql = sql;
    this.matrices = matrices;
    this.clock = clock;
  }

  public Facts of(WorkPlan plan, ReadModel.Meeting meeting, LocalDate cutOff) {
    Map<String, ReadModel.Partnership> partnerships = partnerships();
    return new Facts(
        plan,
        meeting,
        cutOff,
        accepted(cutOff),
        matrices.of(plan, silenceJudgedAt(cutOff), false),
        channels(cutOff),
        determinations(partnerships, cutOff),
        partnerships);
  }

  /**
   * The end of the cut-off's day, or now while that is still to come: a round that is open makes
   * nothing of silence.
   */
  private Instant silenceJudgedAt(LocalDate cutOff) {
    Instant end = cutOff.plusDays(1).atStartOfDay(ProgrammeClock.ZONE).toInstant();
    Instant now = clock.now();
    return now.isBefore(end) ? now : end;
  }

  private List<UpdateRequest> accepted(LocalDate cutOff) {
    return sql.list(
        UpdateRequest.class,
        """
        select r.content from progress_update u
        join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision
        where (r.content -> 'period' ->> 'from')::date <= ? order by u.id
        """,
        cutOff);
  }

  private Map<String, ReadModel.Channel> channels(LocalDate day) {
    Map<String, ReadModel.Channel> channels = new TreeMap<>();
    copies.channels(day).forEach(channel -> channels.put(channel.partnership(), channel));
    return channels;
  }

  private Map<String, ReadModel.Partnership> partnerships() {
    Map<String, ReadModel.Partnership> partnerships = new TreeMap<>();
    copies.partnerships().forEach(partnership -> partnerships.put(partnership.code(), partnership));
    return partnerships;
  }

  private Map<String, ReadModel.Determination> determinations(
      Map<String, ReadModel.Partnership> partnerships, LocalDate day) {
    Map<String, ReadModel.Determination> determinations = new HashMap<>();
    for (String code : partnerships.keySet()) {
      copies.determination(code, day).ifPresent(one -> determinations.put(code, one));
    }
    return determinations;
  }
}
