package programme.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import programme.local.Ports;

/** Ports that nobody listens on, as the variables that move a system's parts there. */
final class FreePorts {
  // Below the range from which the kernel takes ports for outgoing connections.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 31_000;
  // Management and further replicas stand at fixed distances above a service's port.
  private static final int SPREAD = 20;

  private FreePorts() {}

  static Map<String, String> ofASystem() {
    Map<String, String> variables = new LinkedHashMap<>();
    Set<Integer> taken = new TreeSet<>();
    for (String part :
        List.of(
            "gateway", "partnership", "workplan", "nomination", "reporting", "postgres", "kafka")) {
      int port = next(taken);
      taken.add(port);
      variables.put(Ports.variable(part), Integer.toString(port));
    }
    return variables;
  }

  private static int next(Set<Integer> taken) {
    for (int turn = 0; turn < 1000; turn++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isApart(port, taken) && isFree(port) && isFree(port + 1000)) {
        return port;
      }
    }
    throw new TrialFailed("no free ports were found");
  }

  private static boolean isApart(int port, Set<Integer> taken) {
    return taken.stream()
        .noneMatch(
            other -> {
              int distance = Math.abs(port - other);
              return distance < SPREAD || Math.abs(distance - 1000) < SPREAD;
            });
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
