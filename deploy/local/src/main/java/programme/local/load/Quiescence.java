package programme.local.load;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import programme.local.Ports;
import programme.local.Replica;

/** When all services have applied the last event. */
public interface Quiescence {
  /**
   * Returns then.
   *
   * @param progress takes a line for a person at a time
   */
  void await(Consumer<String> progress);

  /** Of the system on this machine; refuses after 30 s. */
  static Quiescence here(Ports ports) {
    Map<String, URI> health = new LinkedHashMap<>();
    for (Replica replica : ports.replicas()) {
      String management = "http://localhost:" + ports.management(replica.name());
      health.put(replica.name(), URI.create(management + "/q/health/ready"));
    }
    return new ServicesQuiescence(health, Duration.ofSeconds(30));
  }

  /** Of a system whose services can't be asked from here. */
  static Quiescence unknown() {
    return progress ->
        progress.accept("not waiting for the services to apply the last events: they are not here");
  }
}
