package programme.reporting.rounds;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;

/** A reporting round, with what the topic has been told of it. */
@Entity
@Table(name = "reporting_round")
public class Round extends PanacheEntityBase {
  @Id String code;
  @Version long version;

  @Column(name = "work_plan")
  String workPlan;

  String meeting;

  @Column(name = "period_from")
  LocalDate periodFrom;

  @Column(name = "period_to")
  LocalDate periodTo;

  @Column(name = "opens_at")
  Instant opensAt;

  @Column(name = "closes_on")
  LocalDate closesOn;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "closes_at")
  Instant closesAt;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "closed_at")
  Instant closedAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Whether its work plan and its meeting have been heard of. */
  @Formula(
      """
      (exists (select 1 from read_plan_statement k where k.plan = work_plan)
        and exists (select 1 from read_meeting k where k.code = meeting))
      """)
  Boolean resolved;

  static Round record(RoundRequest request, Instant now) {
    Round round = new Round();
    round.code = request.code();
    round.recordedAt = now;
    round.describe(request, now);
    return round;
  }

  static Round lock(String code) {
    return Round.<Round>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("reporting round", code));
  }

  /** Replaces the description; false when nothing is different. */
  boolean change(RoundRequest request, Instant now) {
    if (request.equals(request())) {
      return false;
    }
    describe(request, now);
    return true;
  }

  private void describe(RoundRequest request, Instant now) {
    workPlan = request.workPlan();
    meeting = request.meeting();
    periodFrom = request.period().from();
    periodTo = request.period().to();
    opensAt = request.opensAt() == null ? null : request.opensAt().toInstant();
    closesOn = request.closesOn();
    timeZone = request.timeZone();
    closesAt = request.closesAt();
    sources = request.sources();
    updatedAt = now;
  }

  RoundRequest request() {
    return new RoundRequest(
        code,
        workPlan,
        meeting,
        new Period(periodFrom, periodTo),
        opensAt == null ? null : opensAt.atOffset(ZoneOffset.UTC),
        closesOn,
        timeZone,
        sources);
  }

  boolean hasOpened(Instant now) {
    return opensAt == null || !now.isBefore(opensAt);
  }

  boolean hasClosed(Instant now) {
    return !now.isBefore(closesAt);
  }
}
