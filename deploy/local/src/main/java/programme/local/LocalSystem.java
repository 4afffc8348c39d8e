package programme.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import programme.embedded.LocalIssuer;
import programme.local.gateway.Gateway;
import programme.local.gateway.Routes;
import programme.local.parts.BrokerPart;
import programme.local.parts.Guard;
import programme.local.parts.Health;
import programme.local.parts.Part;
import programme.local.parts.PostgresPart;
import programme.local.parts.ServicePart;
import programme.local.parts.Supervisor;

/** The whole system: what is started in which order, and stopped in which order. */
final class LocalSystem {
  private final Home home;
  private final Ports ports;
  private final Console console;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private volatile Gateway gateway;
  private final PostgresPart postgres;
  private final BrokerPart kafka;
  private final List<Part> services = new ArrayList<>();
  private final Supervisor supervisor;
  private final ClassArchives archives =
      new ClassArchives(
          Ports.SERVICES.stream()
              .map(service -> new ClassArchive(Runnables.app(service)))
              .toList());

  LocalSystem(Home home, Console console) {
    this.home = home;
    this.ports = home.ports();
    this.console = console;
    this.postgres = new PostgresPart(home);
    this.kafka = new BrokerPart(home);
    this.supervisor = new Supervisor(home.run(), console::say);
  }

  /** Returns when all is ready. */
  void start() {
    Guard.start(home.run());
    console.say("waiting for PostgreSQL and Kafka");
    together(List.of(() -> startTold(kafka), this::startDatabases, this::startGateway));
    Ports.SERVICES.forEach(service -> services.add(new ServicePart(launch(service), home.run())));
    console.say("waiting for the services " + String.join(", ", Ports.SERVICES));
    together(services.stream().<Runnable>map(service -> () -> startTold(service)).toList());
  }

  /** From here on, what dies is started again. */
  void supervise() {
    List.of(postgres, kafka).forEach(supervisor::watch);
    services.forEach(supervisor::watch);
  }

  /** So that the next start is quicker. */
  void makeClassArchives() {
    archives.makeMissing();
  }

  /** The way in first, so that nothing new begins; then who uses, then what is used. */
  void stop() {
    archives.stop();
    supervisor.stop();
    if (gateway != null) {
      told("gateway", gateway::stop);
    }
    together(
        services.stream()
            .<Runnable>map(service -> () -> told(service.name(), service::stop))
            .toList());
    told("kafka", kafka::stop);
    told("postgres", postgres::stop);
    pool.shutdown();
  }

  private void startDatabases() {
    startTold(postgres);
    together(
        Ports.SERVICES.stream()
            .<Runnable>map(service -> () -> postgres.createDatabase(service))
            .toList());
  }

  private void startGateway() {
    gateway = new Gateway(Routes.read(), home.issuer());
    gateway.start(ports.of("gateway"), Ports.SERVICES, ports::of);
    console.say("gateway listens on " + ports.gatewayUrl());
  }

  private void startTold(Part part) {
    Instant began = Instant.now();
    part.start();
    long took = Duration.between(began, Instant.now()).toMillis();
    console.say(
        "%s is ready on port %d (%d ms)".formatted(part.name(), ports.of(part.name()), took));
  }

  /** A part that fails to stop keeps no other from stopping. */
  private void told(String name, Runnable stop) {
    try {
      stop.run();
      console.say(name + " has stopped");
    } catch (RuntimeException e) {
      console.say(name + " did not stop in order: " + e.getMessage());
    }
  }

  private void together(List<Runnable> tasks) {
    CompletableFuture<?>[] all =
        tasks.stream()
            .map(task -> CompletableFuture.runAsync(task, pool))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  private ServicePart.Launch launch(String service) {
    return new ServicePart.Launch(
        service,
        Runnables.command(service),
        environment(service),
        home.log(service),
        () -> Health.ofService(ports.management(service)));
  }

  private Map<String, String> environment(String service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PROGRAMME_DB_URL", postgres.jdbcUrl(service));
    environment.put("PROGRAMME_DB_PASSWORD", home.secrets().of(service).runtime());
    environment.put("PROGRAMME_DB_OWNER_PASSWORD", home.secrets().of(service).owner());
    environment.put("PROGRAMME_KAFKA", "localhost:" + ports.of("kafka"));
    environment.put("PROGRAMME_ISSUER", ports.issuerUrl());
    environment.put("PROGRAMME_AUDIENCE", LocalIssuer.AUDIENCE);
    environment.put("PROGRAMME_PUBLIC_URL", ports.gatewayUrl());
    environment.put("PROGRAMME_HTTP_PORT", Integer.toString(ports.of(service)));
    environment.put("PROGRAMME_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("PROGRAMME_INSTANCE", service + "-1");
    environment.put("PROGRAMME_CLOCK_OFFSET", home.clockOffset());
    // This machine only: the local issuer hands out any role.
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
    return environment;
  }
}
