package programme.reporting.updates;

import java.util.Optional;
import java.util.UUID;

/** Ids as they come in a path: what is none is absent like any other that is not there. */
final class UpdateIds {
  private UpdateIds() {}

  static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
