package programme.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import programme.faults.deadline.ClosingCall;
import programme.faults.injection.Rules;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.trial.Parts;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.Portal.Request;
import programme.trial.TrialFailed;

/**
 * Submissions within two seconds of a call's end, on either side, while an extension moves that
 * end; the service's instances have clocks that are 90 s fast and 90 s slow.
 */
final class Deadline implements Fault {
  static final int SUBMISSIONS = 2_000;
  private static final int CLIENTS = 100;
  private static final Duration AHEAD = Duration.ofSeconds(4);
  private static final Duration AROUND = Duration.ofSeconds(2);

  /**
   * What is promised on a quiet machine is 300 ms; a starved extension takes as long as the load.
   */
  private static final Duration EXTENDED = Duration.ofSeconds(2);

  /** java.time in this process is off; the database's clock, which judges, is not. */
  private static final String SKEW =
      """
      RULE this clock is off
      CLASS java.time.Clock
      METHOD currentInstant()
      AT EXIT
      IF TRUE
      DO RETURN $!.plusSeconds(%d)
      ENDRULE
      """;

  private final int submissions;

  Deadline() {
    this(SUBMISSIONS);
  }

  Deadline(int submissions) {
    this.submissions = submissions;
  }

  @Override
  public String name() {
    return "deadline";
  }

  @Override
  public String what() {
    return submissions
        + " submissions within 2 s of a call's end, an extension racing, clocks 90 s off";
  }

  @Override
  public Dose dose() {
    return new Dose(2, "times");
  }

  @Override
  public int replicas() {
    return 2;
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    skew(trial.system().parts());
    for (int n = 0; n < dose; n++) {
      try (Ledger ledger = trial.ledger("deadline")) {
        trial.client(ledger);
        once(trial, ledger, result);
        ClosingCall.over(trial.system());
        result.judged(ledger, trial.check(ledger));
      }
    }
    return result;
  }

  private static void skew(Parts parts) {
    Rules.inTheJdkOf(parts.process("nomination")).add(SKEW.formatted(90));
    parts.find("nomination-2").ifPresent(other -> Rules.inTheJdkOf(other).add(SKEW.formatted(-90)));
  }

  private void once(Trial trial, Ledger ledger, Result result) {
    ClosingCall call = ClosingCall.recorded(trial.system(), ledger.prefix());
    Portal portal = new Portal(trial.system());
    List<Callable<Answer>> prepared = new ArrayList<>();
    for (int n = 0; n < submissions; n++) {
      prepared.add(submission(trial, portal, ledger, call));
    }
    ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
    try {
      call.closesIn(AHEAD);
      long closing = System.nanoTime() + AHEAD.toNanos();
      List<Future<Answer>> sent = new ArrayList<>();
      for (int n = 0; n < submissions; n++) {
        long due = closing - AROUND.toNanos() + 2 * AROUND.toNanos() * n / submissions;
        sent.add(at(clients, due, prepared.get(n)));
      }
      long due = closing + ThreadLocalRandom.current().nextLong(-1_000, 1_000) * 1_000_000;
      Duration took = get(at(clients, due, call::extend));
      List<Answer> answers = sent.stream().map(Deadline::get).toList();
      trial.say("  the extension took " + took.toMillis() + " ms; answers " + counted(answers));
      result.tried(took);
      if (took.compareTo(trial.promised(EXTENDED)) > 0) {
        result.wrong("an extension took " + took.toMillis() + " ms");
      }
      call.judge(answers).all().forEach(result::wrong);
    } finally {
      clients.shutdownNow();
    }
  }

  private static Callable<Answer> submission(
      Trial trial, Portal portal, Ledger ledger, ClosingCall call) {
    String organisation = ledger.nextKey();
    var body = call.nomination(organisation);
    String token = trial.system().token("partner", organisation);
    ledger.sent(Act.NOMINATE, organisation, body.toString());
    return () -> {
      Answer answer = portal.send(Request.post("/api/v1/nominations", body, token));
      ledger.answered(organisation, answer);
      return answer;
    };
  }

  private static <T> Future<T> at(ScheduledExecutorService clients, long due, Callable<T> work) {
    return clients.schedule(work, due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static Map<Integer, Long> counted(List<Answer> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new TrialFailed("a client failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }
}
