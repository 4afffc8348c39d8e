package programme.local;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import programme.local.parts.ProcessFile;

/** {@code up}: the whole system, until it is told to stop. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
  @Option(names = "--as-of")
  Instant asOf;

  @Option(names = "--fresh")
  boolean fresh;

  @Option(names = "--detach")
  boolean detach;

  @Option(names = "--replicas", defaultValue = "1")
  int replicas;

  @Override
  public Integer call() throws InterruptedException {
    refuseImpossible();
    Home home = Home.current().with(replicas);
    return detach ? new Detached(home).start(this) : run(home);
  }

  private void refuseImpossible() {
    if (replicas < 1 || replicas > Ports.MOST_REPLICAS) {
      throw new Refusal(
          Exit.USAGE,
          "--replicas takes 1 to %d: each topic has that many partitions."
              .formatted(Ports.MOST_REPLICAS));
    }
  }

  private int run(Home home) throws InterruptedException {
    try (HomeLock lock = HomeLock.take(home)) {
      Console console = Console.of(home);
      new Preparation(home, console).prepare(asOf, fresh);
      ProcessFile self = ProcessFile.of(home.run(), "launcher");
      self.write(ProcessHandle.current());
      LocalSystem system = new LocalSystem(home, console);
      Stop stop = new Stop(system, home, self, lock);
      try {
        bringUp(home, console, system);
      } catch (RuntimeException | Error e) {
        stop.now();
        throw e;
      }
      // Only a signal ends it from here on.
      new CountDownLatch(1).await();
      return Exit.OK;
    }
  }

  private static void bringUp(Home home, Console console, LocalSystem system) {
    home.rememberPorts(home.ports());
    system.start();
    system.supervise();
    new FirstLoad(home, console).loadOnce();
    Welcome.print(home, console);
    Detached.tellReady(home);
    system.makeClassArchives();
  }
}
