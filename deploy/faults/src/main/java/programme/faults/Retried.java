package programme.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import programme.faults.injection.Rules;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.trial.Bodies;
import programme.trial.Parts;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.Portal.Request;
import programme.trial.TrialFailed;

/**
 * One key, sent in every way in which clients send again: twenty times at once, after the answer,
 * after none, with another body, by another principal.
 */
final class Retried implements Fault {
  private static final int AT_ONCE = 20;
  private static final int KEYS_PER_KILL = 25;
  private static final Duration DIES = Duration.ofSeconds(20);
  private static final Duration COMES_BACK = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "retried";
  }

  @Override
  public String what() {
    return "the same POST 20 times at once; after no answer; with another body; by another principal";
  }

  @Override
  public Dose dose() {
    return new Dose(50, "keys");
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    Portal portal = new Portal(trial.system());
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try (Ledger ledger = trial.ledger("retried")) {
      trial.client(ledger);
      for (int n = 0; n < dose; n++) {
        Sender sender = new Sender(trial, ledger, portal, ledger.nextKey());
        Answer first =
            n % KEYS_PER_KILL == 0
                ? afterNoAnswer(trial, result, sender)
                : atOnce(result, clients, sender);
        sender.ledger().answered(sender.organisation(), first);
        again(result, sender, first);
        anothersKey(result, sender);
        result.tried(1);
      }
      result.judged(ledger, trial.check(ledger));
    } finally {
      clients.shutdown();
    }
    return result;
  }

  /** One who nominates, and sends everything under one key. */
  private record Sender(Trial trial, Ledger ledger, Portal portal, String organisation) {
    ObjectNode body() {
      return Bodies.nomination(organisation);
    }

    Answer send(String as, ObjectNode body) {
      return portal.send(
          Request.post("/api/v1/nominations", body, trial.system().token("partner", as))
              .with("Idempotency-Key", "\"" + organisation + "\""));
    }

    void enter(String as) {
      ledger.sent(Act.NOMINATE, as, Bodies.nomination(as).toString());
    }
  }

  private static Answer atOnce(Result result, ExecutorService clients, Sender sender) {
    sender.enter(sender.organisation());
    List<Future<Answer>> sent = new ArrayList<>();
    for (int n = 0; n < AT_ONCE; n++) {
      sent.add(clients.submit(() -> sender.send(sender.organisation(), sender.body())));
    }
    List<Answer> answers = sent.stream().map(Retried::get).toList();
    Answer first = answers.get(0);
    for (Answer one : answers) {
      if (one.status() != 201 || !one.body().equals(first.body())) {
        result.wrong("of 20 at once one was answered " + one.inShort() + ": " + one.body());
      }
    }
    return first;
  }

  /**
   * The process dies between its commit and its answer; the client sends again until it has one.
   */
  private static Answer afterNoAnswer(Trial trial, Result result, Sender sender) {
    Step step = Step.AFTER_COMMIT_BEFORE_ANSWER;
    Parts parts = trial.system().parts();
    ProcessHandle victim = parts.process(step.victim());
    Rules.in(victim).add(step.rules(victim.pid(), 1));
    sender.enter(sender.organisation());
    Answer none = sender.send(sender.organisation(), sender.body());
    if (none.ok() || !parts.ends(victim, DIES)) {
      throw new TrialFailed("the process was to die before its answer, which is " + none.inShort());
    }
    result.recovered(parts.untilReadyAgain(step.victim(), victim, COMES_BACK));
    Answer retried = sender.send(sender.organisation(), sender.body());
    if (retried.status() != 201 || !replayed(retried)) {
      result.wrong("a retry after no answer was answered " + retried.inShort());
    }
    return retried;
  }

  private static void again(Result result, Sender sender, Answer first) {
    Answer again = sender.send(sender.organisation(), sender.body());
    if (!again.body().equals(first.body())
        || again.status() != first.status()
        || !replayed(again)) {
      result.wrong("a retry was answered " + again.inShort() + ", before it " + first.inShort());
    }
    ObjectNode other = sender.body();
    other.withObject("/nominee").put("title", "Chair");
    Answer refused = sender.send(sender.organisation(), other);
    if (refused.status() != 422 || !refused.inShort().contains("idempotency-key-reused")) {
      result.wrong("another body under the same key was answered " + refused.inShort());
    }
  }

  private static void anothersKey(Result result, Sender sender) {
    String other = sender.ledger().nextKey();
    sender.enter(other);
    Answer own = sender.send(other, Bodies.nomination(other));
    sender.ledger().answered(other, own);
    if (own.status() != 201 || replayed(own) || own.body().contains(sender.organisation() + "\"")) {
      result.wrong("another principal's equal key was answered " + own.inShort());
    }
  }

  private static boolean replayed(Answer answer) {
    return "true".equals(answer.headers().get("Idempotent-Replayed"));
  }

  private static Answer get(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new TrialFailed("a client failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }
}
