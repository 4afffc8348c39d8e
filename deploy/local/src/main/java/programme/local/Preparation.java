package programme.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import programme.local.parts.LeftBehind;

/** What must hold before anything is started: each thing that doesn't is told in one sentence. */
final class Preparation {
  // A fresh home takes about 150 MB; a full disk in the middle of a write is worse than a refusal.
  private static final long ROOM = 500L * 1024 * 1024;
  private final Home home;
  private final Console console;

  Preparation(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  void prepare(Instant asOf, boolean fresh) {
    Map<Integer, String> ports = home.ports().all();
    refuseClockOnData(home, asOf, fresh);
    List<String> ended = LeftBehind.end(home);
    if (!ended.isEmpty()) {
      console.say("ended what an earlier run had left behind: " + String.join(", ", ended));
    }
    refuseTakenPorts(ports);
    if (fresh) {
      home.forgetData();
    }
    refuseFullDisk(home.folder(), ROOM);
    if (asOf != null) {
      home.setClock(asOf);
    }
    keepEarlierLogs();
  }

  static void refuseClockOnData(Home home, Instant asOf, boolean fresh) {
    if (asOf != null && !fresh && home.hasData()) {
      throw new Refusal(
          Exit.HAS_DATA,
          "The clock of a system is set once, and %s holds data already; --fresh --as-of begins anew."
              .formatted(home.folder()));
    }
  }

  static void refuseTakenPorts(Map<Integer, String> ports) {
    List<String> taken = new ArrayList<>();
    ports.forEach(
        (port, name) -> {
          if (!free(port)) {
            taken.add(
                "port %d (%s, %s)"
                    .formatted(port, name, Ports.variable(name.replace("'s management", ""))));
          }
        });
    if (!taken.isEmpty()) {
      throw new Refusal(
          Exit.PORT_TAKEN,
          "Another program listens on %s; stop it, or move ours by the variable named."
              .formatted(String.join(", ", taken)));
    }
  }

  static void refuseFullDisk(Path folder, long room) {
    try {
      long left = Files.getFileStore(folder).getUsableSpace();
      if (left < room) {
        throw new Refusal(
            Exit.DISK_FULL,
            "The disk of %s is nearly full: %d MB are left, %d MB are needed."
                .formatted(folder, left >> 20, room >> 20));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean free(int port) {
    try (ServerSocket any = new ServerSocket(port);
        ServerSocket local = new ServerSocket()) {
      any.close();
      local.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private void keepEarlierLogs() {
    try {
      for (String name : home.logs()) {
        // A launcher that was detached writes its own already.
        if (!name.equals("launcher")) {
          Path log = home.log(name);
          Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
