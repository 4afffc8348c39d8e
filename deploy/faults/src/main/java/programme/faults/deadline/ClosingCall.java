package programme.faults.deadline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import programme.faults.checks.Findings;
import programme.trial.Bodies;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.Portal.Request;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/** A call that is about to close, and what came of it. */
public final class ClosingCall {
  private static final String CALLS = "/api/v1/calls";
  private static final String SERVICE = "nomination";
  private static final String CLOSES_ON = "2020-01-15";

  /** In the past: Kafka takes no record of tomorrow. */
  private static final Instant CLOSING = Instant.parse("2020-01-15T23:00:00Z");

  private final TrialSystem system;
  private final Portal portal;
  private final String id;
  private final String secretariat;

  private ClosingCall(TrialSystem system, String id) {
    this.system = system;
    this.portal = new Portal(system);
    this.id = id;
    this.secretariat = system.token("secretariat", "secretariat");
  }

  public static ClosingCall recorded(TrialSystem system, String id) {
    ClosingCall call = new ClosingCall(system, id);
    call.closesIn(Duration.ofHours(1));
    ObjectNode recording = Bodies.call().put("id", id).put("closesOn", CLOSES_ON);
    require(call.portal.send(Request.post(CALLS, recording, call.secretariat)));
    return call;
  }

  /** From now on it is so long until its end, by programme time in this service. */
  public void closesIn(Duration time) {
    shift(
        system,
        "timestamptz '%s' - interval '%d milliseconds' - clock_timestamp()"
            .formatted(CLOSING, time.toMillis()));
  }

  /** Programme time is the database's own again. */
  public static void over(TrialSystem system) {
    shift(system, "interval '0'");
  }

  private static void shift(TrialSystem system, String interval) {
    // In seconds alone: days would be added in the session's zone.
    system
        .databases()
        .alter(
            SERVICE,
            "update programme_clock set shift = make_interval(secs => extract(epoch from %s)::float8)"
                .formatted(interval));
  }

  public ObjectNode nomination(String organisation) {
    return Bodies.nomination(organisation).put("call", id);
  }

  /** Moves the end by a day; answers how long that took. */
  public Duration extend() {
    ObjectNode extension = Portal.JSON.createObjectNode().put("closesOn", "2020-01-16");
    extension.set("reason", Bodies.text("More time."));
    extension.putObject("authority").put("document", "POLICY");
    long began = System.nanoTime();
    require(portal.send(Request.post(CALLS + "/" + id + "/extensions", extension, secretariat)));
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private record Ends(Instant first, Instant extended, Instant last) {
    /** Whether the call stood closed at this instant. */
    boolean wasClosed(Instant at) {
      return !at.isBefore(last) || (!at.isBefore(first) && at.isBefore(extended));
    }
  }

  private record Row(String sender, Instant receivedAt, long number) {}

  /** Holds every answer against the ends that stood, and the rows against their chain. */
  public Findings judge(List<Answer> answers) {
    Findings findings = new Findings();
    Ends ends = ends();
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(answer -> judge(findings, ends, answer));
    List<Row> rows = rows();
    Instant last = Instant.MIN;
    long number = 0;
    for (Row row : rows) {
      if (ends.wasClosed(row.receivedAt())) {
        findings.wrong(row.sender() + " was taken at " + row.receivedAt() + ", after the end");
      }
      if (row.receivedAt().isBefore(last) || row.number() != ++number) {
        findings.wrong("receipt " + row.number() + " is not in the order of its chain");
      }
      last = row.receivedAt();
    }
    verify(findings, rows.size());
    return findings;
  }

  private static void judge(Findings findings, Ends ends, Answer refused) {
    if (!refused.inShort().contains("/problems/call-closed")
        || !ends.wasClosed(Instant.parse(refused.json().path("receivedAt").asText()))) {
      findings.wrong("one was refused wrongly: " + refused.body());
    }
  }

  private void verify(Findings findings, int rows) {
    var found = portal.get(CALLS + "/" + id + "/receipts/verification", secretariat).json();
    if (!found.path("intact").asBoolean()
        || !found.path("complete").asBoolean()
        || found.path("count").asLong() != rows) {
      findings.wrong("of " + rows + " receipts the chain is not whole: " + found);
    }
  }

  private Ends ends() {
    return system
        .databases()
        .list(
            SERVICE,
            row ->
                new Ends(
                    Instant.parse(row.getString(1)),
                    Instant.parse(row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant()),
            "select previous_closings -> 0 ->> 'closesAt', previous_closings -> 0 ->> 'recordedAt', closes_at from call where id = ?",
            id)
        .get(0);
  }

  private List<Row> rows() {
    return system
        .databases()
        .list(
            SERVICE,
            row ->
                new Row(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getLong(3)),
            "select sender, received_at, receipt from nomination where call = ? order by receipt",
            id);
  }

  private static void require(Answer answer) {
    if (!answer.ok()) {
      throw new TrialFailed("the call for the trial: " + answer.inShort());
    }
  }
}
