package programme.kit.retries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Whose turn it is with a key in this process. Who comes second waits here, with no thread and no
 * connection.
 */
@ApplicationScoped
class InFlight {
  private final ConcurrentMap<String, CompletableFuture<Void>> turns = new ConcurrentHashMap<>();

  /** Takes the turn, or answers when the one who has it ends. */
  Optional<CompletableFuture<Void>> enter(Attempt attempt) {
    CompletableFuture<Void> own = new CompletableFuture<>();
    CompletableFuture<Void> first = turns.putIfAbsent(attempt.key, own);
    if (first == null) {
      attempt.takesTurn(own);
    }
    return Optional.ofNullable(first);
  }

  /** Ends this attempt's turn, if it has one; more than once is as good as once. */
  void leave(Attempt attempt) {
    CompletableFuture<Void> own = attempt.turn();
    if (own != null && turns.remove(attempt.key, own)) {
      own.complete(null);
    }
  }
}
