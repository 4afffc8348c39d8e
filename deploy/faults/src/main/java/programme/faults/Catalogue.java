package programme.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All faults, in the order in which they are tried; those that spoil the system or need another
 * come last.
 */
final class Catalogue {
  private Catalogue() {}

  static List<Fault> faults() {
    return List.of(
        new KilledAtStep(),
        new KilledAtRandom(),
        new BrokerAway(Duration.ofSeconds(60)),
        new DatabaseRestarted(),
        new Retried(),
        new Shuffled(),
        new Poison(),
        new LeaderStopped(),
        new Deadline());
  }

  static Optional<Fault> find(String name) {
    return faults().stream().filter(fault -> fault.name().equals(name)).findFirst();
  }
}
