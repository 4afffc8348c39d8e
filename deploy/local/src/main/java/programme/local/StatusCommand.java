package programme.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import programme.local.parts.Health;
import programme.local.parts.Memory;
import programme.local.parts.ProcessFile;

/** {@code status}: each process, and whether it is ready; the exit code is 0 only when all are. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json")
  boolean json;

  /**
   * @param leads whether it publishes its service's events; null for what is no service
   */
  record Row(
      String name, Long pid, int port, boolean ready, String why, Long rssKb, Boolean leads) {}

  @Override
  public Integer call() throws JsonProcessingException {
    List<Row> rows = rows(Home.current());
    if (json) {
      System.out.println(
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    } else {
      print(rows);
    }
    return rows.stream().allMatch(Row::ready) ? Exit.OK : Exit.FAILED;
  }

  static List<Row> rows(Home home) {
    Ports ports = home.ports();
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            home,
            "launcher",
            "gateway",
            ports.of("gateway"),
            () -> Health.ofHttp(ports.issuerUrl() + "/jwks")));
    for (String part : List.of("postgres", "kafka")) {
      rows.add(row(home, part, part, ports.of(part), () -> Health.ofPort(ports.of(part))));
    }
    for (Replica replica : ports.replicas()) {
      String name = replica.name();
      int management = ports.management(name);
      rows.add(row(home, name, name, ports.of(name), () -> Health.ofService(management)));
    }
    return rows;
  }

  private static Row row(Home home, String file, String name, int port, Supplier<Health> asked) {
    Optional<ProcessHandle> process = ProcessFile.of(home.run(), file).process();
    if (process.isEmpty()) {
      return new Row(name, null, port, false, "not running", null, null);
    }
    long pid = process.get().pid();
    Health health = asked.get();
    OptionalLong rss =
        name.equals("postgres")
            ? Memory.residentKbOfAll(process.get())
            : Memory.residentKb(process.get());
    return new Row(
        name,
        pid,
        port,
        health.ready(),
        health.why(),
        rss.isPresent() ? rss.getAsLong() : null,
        health.leads());
  }

  private static void print(List<Row> rows) {
    System.out.printf("%-13s %8s %6s %8s  %s%n", "", "pid", "port", "RSS MB", "");
    for (Row row : rows) {
      String pid = row.pid() == null ? "-" : row.pid().toString();
      String rss = row.rssKb() == null ? "-" : Long.toString(row.rssKb() / 1024);
      String why = Boolean.TRUE.equals(row.leads()) ? row.why() + ", leads" : row.why();
      System.out.printf("%-13s %8s %6d %8s  %s%n", row.name(), pid, row.port(), rss, why);
    }
  }
}
