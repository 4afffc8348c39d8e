package programme.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything listens. Each port is moved by an environment variable; management is 1000 above
 * its service, and a service's next process 10 above the one before it.
 */
public final class Ports {
  public static final List<String> SERVICES =
      List.of("partnership", "workplan", "nomination", "reporting");

  /** A topic has six partitions: a seventh process would have nothing to follow. */
  public static final int MOST_REPLICAS = 6;

  private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();
  private static final String REPLICAS = "replicas";
  private static final int MANAGEMENT_ABOVE = 1000;
  private static final int REPLICA_ABOVE = 10;

  static {
    DEFAULTS.put("gateway", 8080);
    DEFAULTS.put("partnership", 8081);
    DEFAULTS.put("workplan", 8082);
    DEFAULTS.put("nomination", 8083);
    DEFAULTS.put("reporting", 8084);
    DEFAULTS.put("postgres", 15432);
    DEFAULTS.put("kafka", 19092);
  }

  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final List<Replica> replicas = new ArrayList<>();
  private final int replicasEach;

  private Ports(Map<String, String> environment, Map<String, String> remembered, int replicas) {
    this.replicasEach = replicas;
    DEFAULTS.forEach((name, port) -> place(name, port, environment, remembered));
    for (int number = 1; number <= replicas; number++) {
      for (String service : SERVICES) {
        Replica replica = new Replica(service, number);
        this.replicas.add(replica);
        place(replica.name(), of(service) + REPLICA_ABOVE * (number - 1), environment, remembered);
      }
    }
  }

  /**
   * From the environment, else what the home remembers of its running system, else the defaults.
   *
   * @param replicas how many processes each service has; 0 for as many as are remembered, or one
   */
  static Ports of(Map<String, String> environment, Map<String, String> remembered, int replicas) {
    int known = Integer.parseInt(remembered.getOrDefault(REPLICAS, "1"));
    return new Ports(environment, remembered, replicas == 0 ? known : replicas);
  }

  public static String variable(String name) {
    return "PROGRAMME_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
  }

  public int of(String name) {
    return ports.get(name);
  }

  /**
   * @param process a service's name, or that of a further process of it
   */
  public int management(String process) {
    return of(process) + MANAGEMENT_ABOVE;
  }

  /** Every service's processes: the first of each, then the second of each, and so on. */
  public List<Replica> replicas() {
    return replicas;
  }

  public int replicasEach() {
    return replicasEach;
  }

  public String gatewayUrl() {
    return "http://localhost:" + of("gateway");
  }

  public String issuerUrl() {
    return gatewayUrl() + "/issuer";
  }

  /** What another terminal needs to know of the running system. */
  Map<String, Integer> asMap() {
    Map<String, Integer> all = new LinkedHashMap<>(ports);
    all.put(REPLICAS, replicasEach);
    return all;
  }

  /** All that will be listened on, by a name to tell a person. */
  Map<Integer, String> all() {
    Map<Integer, String> all = new TreeMap<>();
    ports.forEach((name, port) -> all.put(port, name));
    replicas.forEach(one -> all.put(management(one.name()), one.name() + "'s management"));
    if (all.size() != ports.size() + replicas.size()) {
      throw new Refusal(
          Exit.USAGE,
          "Two parts would listen on one port: " + ports + ", management ports 1000 above.");
    }
    return all;
  }

  private void place(
      String name, int otherwise, Map<String, String> environment, Map<String, String> remembered) {
    String given = environment.getOrDefault(variable(name), remembered.get(name));
    ports.put(name, given == null || given.isBlank() ? otherwise : number(variable(name), given));
  }

  private static int number(String variable, String given) {
    if (!given.matches("\\d{1,5}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > 65535) {
      throw new Refusal(Exit.USAGE, variable + " is not a port: " + given + ".");
    }
    return Integer.parseInt(given);
  }
}
