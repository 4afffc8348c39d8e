package programme.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import programme.local.gateway.Gateway;
import programme.local.gateway.Origin;
import programme.local.gateway.Routes;
import programme.local.parts.BrokerPart;
import programme.local.parts.Guard;
import programme.local.parts.Part;
import programme.local.parts.PostgresPart;
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
    ServiceLaunches launches = new ServiceLaunches(home);
    ports.replicas().forEach(replica -> services.add(launches.part(replica)));
    startServices();
  }

  /** In waves: with one process of each the system answers already. */
  private void startServices() {
    int all = Ports.SERVICES.size();
    for (int from = 0; from < services.size(); from += all) {
      List<Part> wave = services.subList(from, from + all);
      console.say(
          "waiting for the services "
              + wave.stream().map(Part::name).collect(Collectors.joining(", ")));
      together(wave.stream().<Runnable>map(service -> () -> startTold(service)).toList());
    }
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
      gateway.drain();
    }
    together(
        services.stream()
            .<Runnable>map(service -> () -> told(service.name(), service::stop))
            .toList());
    if (gateway != null) {
      told("gateway", gateway::stop);
    }
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
    gateway.start(ports.of("gateway"), origins());
    console.say("gateway listens on " + ports.gatewayUrl());
  }

  private Map<String, List<Origin>> origins() {
    return ports.replicas().stream()
        .collect(
            Collectors.groupingBy(
                Replica::service,
                Collectors.mapping(
                    one -> new Origin(ports.of(one.name()), ports.management(one.name())),
                    Collectors.toList())));
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
}
