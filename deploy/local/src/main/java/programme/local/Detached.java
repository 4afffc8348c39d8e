package programme.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import programme.embedded.IgnoringInterrupt;
import programme.local.parts.Ending;
import programme.local.parts.Pause;

/** {@code up --detach}: a launcher of its own, watched until it is ready or has given up. */
final class Detached {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Home home;

  Detached(Home home) {
    this.home = home;
  }

  /** Told by the launcher itself, to whoever waits for it. */
  static void tellReady(Home home) {
    try {
      Files.writeString(ready(home), ProcessHandle.current().pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int start(UpCommand asked) {
    // Refused here, before the running system's log and state would be touched.
    HomeLock.take(home).close();
    try {
      Files.deleteIfExists(ready(home));
      Path log = home.log("launcher");
      Files.writeString(log, "");
      Process launcher = launch(asked, log);
      Thread giveUp = new Thread(() -> Ending.of(launcher.toHandle(), PATIENCE), "give-up");
      Runtime.getRuntime().addShutdownHook(giveUp);
      int code = await(launcher, log);
      Runtime.getRuntime().removeShutdownHook(giveUp);
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(UpCommand asked, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(IgnoringInterrupt.of(command(asked)));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    return builder.start();
  }

  private static List<String> command(UpCommand asked) {
    List<String> command =
        new ArrayList<>(
            List.of(Runnables.java(), "-Xmx128m", "-XX:+UseSerialGC", "-Dprogramme.detached=true"));
    for (String property : new String[] {"programme.root", "programme.run"}) {
      if (System.getProperty(property) != null) {
        command.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Programme.class.getName(), "up"));
    if (asked.fresh) {
      command.add("--fresh");
    }
    if (asked.asOf != null) {
      command.add("--as-of=" + asked.asOf);
    }
    command.add("--replicas=" + asked.replicas);
    return command;
  }

  private int await(Process launcher, Path log) throws IOException {
    long shown = 0;
    while (launcher.isAlive() && !Files.exists(ready(home))) {
      shown = show(log, shown);
      Pause.of(LOOK);
    }
    show(log, shown);
    return Files.exists(ready(home)) ? Exit.OK : exitOf(launcher);
  }

  private static int exitOf(Process launcher) {
    int code = launcher.onExit().join().exitValue();
    return code == Exit.OK ? Exit.FAILED : code;
  }

  private static long show(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] more = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(more);
      System.out.print(new String(more, StandardCharsets.UTF_8));
      System.out.flush();
      return from + more.length;
    }
  }

  private static Path ready(Home home) {
    return home.run().resolve("ready");
  }
}
