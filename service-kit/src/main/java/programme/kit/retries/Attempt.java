package programme.kit.retries;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** One request that carries a key. */
final class Attempt {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  final String key;
  final String request;
  final String path;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private volatile Answer kept;
  private volatile CompletableFuture<Void> turn;
  private boolean passed;

  /**
   * @param key fingerprint of principal and key
   * @param request fingerprint of the request
   */
  Attempt(String key, String request, String path) {
    this.key = key;
    this.request = request;
    this.path = path;
  }

  /** What is left of the patience, in milliseconds; at least one. */
  long patience() {
    return Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
  }

  /** This request repeats the one that got this answer; refuses when that was another. */
  void repeats(Answer answer) {
    if (!answer.request().equals(request)) {
      throw Problem.of(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This key came with another request before, which was done.");
    }
    kept = answer;
  }

  Optional<Answer> kept() {
    return Optional.ofNullable(kept);
  }

  void takesTurn(CompletableFuture<Void> own) {
    turn = own;
  }

  CompletableFuture<Void> turn() {
    return turn;
  }

  void pass() {
    passed = true;
  }

  boolean hasPassed() {
    return passed;
  }

  static Problem inProgress() {
    return Problem.of(
        ProblemCode.REQUEST_IN_PROGRESS,
        "A request with this key is being worked on and has not ended within 5 s.");
  }
}
