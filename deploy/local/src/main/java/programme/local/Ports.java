package programme.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything listens. Each port is moved by an environment variable; management is 1000 above
 * its service.
 */
public final class Ports {
  public static final List<String> SERVICES =
      List.of("partnership", "workplan", "nomination", "reporting");
  private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();
  private static final int MANAGEMENT_ABOVE = 1000;

  static {
    DEFAULTS.put("gateway", 8080);
    DEFAULTS.put("partnership", 8081);
    DEFAULTS.put("workplan", 8082);
    DEFAULTS.put("nomination", 8083);
    DEFAULTS.put("reporting", 8084);
    DEFAULTS.put("postgres", 15432);
    DEFAULTS.put("kafka", 19092);
  }

  private final Map<String, Integer> ports;

  private Ports(Map<String, Integer> ports) {
    this.ports = ports;
  }

  /**
   * From the environment, else what the home remembers of its running system, else the defaults.
   */
  static Ports of(Map<String, String> environment, Map<String, String> remembered) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    DEFAULTS.forEach(
        (name, port) -> {
          String given = environment.getOrDefault(variable(name), remembered.get(name));
          ports.put(name, given == null || given.isBlank() ? port : number(variable(name), given));
        });
    return new Ports(ports);
  }

  public static String variable(String name) {
    return "PROGRAMME_" + name.toUpperCase(Locale.ROOT) + "_PORT";
  }

  public int of(String name) {
    return ports.get(name);
  }

  public int management(String service) {
    return of(service) + MANAGEMENT_ABOVE;
  }

  public String gatewayUrl() {
    return "http://localhost:" + of("gateway");
  }

  public String issuerUrl() {
    return gatewayUrl() + "/issuer";
  }

  Map<String, Integer> asMap() {
    return ports;
  }

  /** All that will be listened on, by a name to tell a person. */
  Map<Integer, String> all() {
    Map<Integer, String> all = new TreeMap<>();
    ports.forEach((name, port) -> all.put(port, name));
    SERVICES.forEach(service -> all.put(management(service), service + "'s management"));
    if (all.size() != ports.size() + SERVICES.size()) {
      throw new Refusal(
          Exit.USAGE,
          "Two parts would listen on one port: " + ports + ", management ports 1000 above.");
    }
    return all;
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
