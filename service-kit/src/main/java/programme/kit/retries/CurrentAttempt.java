package programme.kit.retries;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The attempt that this request is; empty without a key. */
@RequestScoped
class CurrentAttempt {
  private Attempt attempt;

  void begin(Attempt begun) {
    attempt = begun;
  }

  Optional<Attempt> get() {
    return Optional.ofNullable(attempt);
  }
}
