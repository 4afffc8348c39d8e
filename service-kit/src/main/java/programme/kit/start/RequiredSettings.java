package programme.kit.start;

import java.util.List;
import java.util.Map;

/** What a service can't run without and has no default: where things are, and the secrets. */
final class RequiredSettings {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "PROGRAMME_DB_URL",
              "the JDBC address of this service's own database, such as jdbc:postgresql://db:5432/partnership",
          "PROGRAMME_DB_PASSWORD", "the password of this service's run-time role",
          "PROGRAMME_DB_OWNER_PASSWORD",
              "the password of the role that owns the schema and migrates it",
          "PROGRAMME_KAFKA", "the brokers' addresses, such as kafka:9092",
          "PROGRAMME_ISSUER", "the address of the OpenID Connect issuer whose tokens are taken");

  private RequiredSettings() {}

  static List<String> missing(Map<String, String> environment) {
    return SETTINGS.entrySet().stream()
        .filter(setting -> environment.getOrDefault(setting.getKey(), "").isBlank())
        .map(setting -> setting.getKey() + " is not set: set it to " + setting.getValue() + ".")
        .sorted()
        .toList();
  }
}
