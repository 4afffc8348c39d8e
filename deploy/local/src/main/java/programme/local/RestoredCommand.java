package programme.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import programme.local.parts.BrokerPart;
import programme.local.parts.Ending;
import programme.local.parts.PostgresPart;
import programme.local.parts.ProcessFile;

/**
 * {@code restored}: what follows the restore of a service's database. The service's own program
 * raises the epoch and states every aggregate anew; here is seen to it that it finds what it needs,
 * and that nobody else is it meanwhile.
 */
@Command(name = "restored")
final class RestoredCommand implements Callable<Integer> {
  private static final Duration STOP = Duration.ofSeconds(60);

  @Parameters(index = "0", paramLabel = "SERVICE")
  String service;

  @Override
  public Integer call() {
    if (!Ports.SERVICES.contains(service)) {
      throw new Refusal(
          Exit.USAGE,
          "%s is no service: %s.".formatted(service, String.join(", ", Ports.SERVICES)));
    }
    Home home = Home.current();
    if (!home.hasData()) {
      throw new Refusal(Exit.NOT_READY, "There is no data in %s.".formatted(home.folder()));
    }
    boolean up = ProcessFile.of(home.run(), "launcher").process().isPresent();
    return up ? whileOthersRun(home) : whileNothingRuns(home);
  }

  /** The supervisor keeps the service down for as long as it is held. */
  private int whileOthersRun(Home home) {
    List<String> processes =
        home.ports().replicas().stream()
            .filter(replica -> replica.service().equals(service))
            .map(Replica::name)
            .toList();
    List<Path> holds = processes.stream().map(name -> home.run().resolve("hold-" + name)).toList();
    try {
      holds.forEach(RestoredCommand::create);
      processes.forEach(
          name -> ProcessFile.of(home.run(), name).process().ifPresent(p -> Ending.of(p, STOP)));
      return restate(home);
    } finally {
      holds.forEach(RestoredCommand::delete);
    }
  }

  private int whileNothingRuns(Home home) {
    try (HomeLock lock = HomeLock.take(home)) {
      PostgresPart postgres = new PostgresPart(home);
      BrokerPart kafka = new BrokerPart(home);
      try {
        postgres.start();
        postgres.createDatabase(service);
        kafka.start();
        return restate(home);
      } finally {
        kafka.stop();
        postgres.stop();
      }
    }
  }

  private int restate(Home home) {
    try {
      Process process = new ServiceLaunches(home).restatement(service).start();
      process.getOutputStream().close();
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      System.out.print(said);
      if (code != 0) {
        throw new Refusal(
            Exit.FAILED,
            "%s could not state its aggregates anew (code %d); its log is %s."
                .formatted(service, code, home.log(service)));
      }
      return Exit.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Exit.FAILED, "Interrupted.");
    }
  }

  private static void create(Path hold) {
    try {
      Files.writeString(hold, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path hold) {
    try {
      Files.deleteIfExists(hold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
