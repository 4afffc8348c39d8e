package programme.local;

import java.util.HashMap;
import java.util.Map;
import programme.embedded.LocalIssuer;
import programme.local.parts.Health;
import programme.local.parts.PostgresPart;
import programme.local.parts.ServicePart;

/** How the services' processes are started: all that they need to know comes by environment. */
final class ServiceLaunches {
  private final Home home;
  private final Ports ports;

  ServiceLaunches(Home home) {
    this.home = home;
    this.ports = home.ports();
  }

  ServicePart part(Replica replica) {
    return new ServicePart(launch(replica), home.run());
  }

  /** A process that states every aggregate of the service anew, and ends; it answers nobody. */
  ProcessBuilder restatement(String service) {
    Replica first =
        ports.replicas().stream()
            .filter(one -> one.service().equals(service))
            .findFirst()
            .orElseThrow();
    ProcessBuilder builder = new ProcessBuilder(Runnables.command(service, first.isFirst()));
    builder.environment().putAll(environment(first));
    builder.environment().put("PROGRAMME_START", "restored");
    // Nobody's token is judged, and the issuer may be down.
    builder.environment().put("QUARKUS_OIDC_TENANT_ENABLED", "false");
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(service).toFile()));
  }

  private ServicePart.Launch launch(Replica replica) {
    String service = replica.service();
    int management = ports.management(replica.name());
    return new ServicePart.Launch(
        replica.name(),
        Runnables.command(service, replica.isFirst()),
        environment(replica),
        home.log(replica.name()),
        () -> Health.ofService(management));
  }

  private Map<String, String> environment(Replica replica) {
    String service = replica.service();
    Map<String, String> environment = new HashMap<>();
    environment.put("PROGRAMME_DB_URL", PostgresPart.jdbcUrl(home, service));
    environment.put("PROGRAMME_DB_PASSWORD", home.secrets().of(service).runtime());
    environment.put("PROGRAMME_DB_OWNER_PASSWORD", home.secrets().of(service).owner());
    environment.put("PROGRAMME_KAFKA", "localhost:" + ports.of("kafka"));
    environment.put("PROGRAMME_ISSUER", ports.issuerUrl());
    environment.put("PROGRAMME_AUDIENCE", LocalIssuer.AUDIENCE);
    environment.put("PROGRAMME_PUBLIC_URL", ports.gatewayUrl());
    environment.put("PROGRAMME_HTTP_PORT", Integer.toString(ports.of(replica.name())));
    environment.put(
        "PROGRAMME_MANAGEMENT_PORT", Integer.toString(ports.management(replica.name())));
    environment.put("PROGRAMME_INSTANCE", replica.instance());
    environment.put("PROGRAMME_CLOCK_OFFSET", home.clockOffset());
    // This machine only: the local issuer hands out any role.
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
    return environment;
  }
}
