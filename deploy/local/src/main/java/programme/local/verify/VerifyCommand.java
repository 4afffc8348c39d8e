package programme.local.verify;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import programme.embedded.ProjectRoot;
import programme.local.Exit;
import programme.local.Home;
import programme.local.Ports;
import programme.local.Refusal;
import programme.local.load.Quiescence;
import programme.local.parts.ProcessFile;

/** {@code verify}: every projection against its owner's tables. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
  private static final String ROW = "%-12s %-26s %-12s %7s %7s %8s %8s %10s%n";

  @Override
  public Integer call() throws SQLException {
    Home home = Home.current();
    if (ProcessFile.of(home.run(), "launcher").process().isEmpty()) {
      throw new Refusal(
          Exit.NOT_READY,
          "No system is up in %s: ./programme up starts it.".formatted(home.folder()));
    }
    Quiescence quiescence = Quiescence.here(home.ports());
    quiescence.await(System.out::println);
    try (Databases databases = new Databases(home)) {
      List<Comparison> results = compare(Pair.all(ProjectRoot.find()), databases, quiescence);
      print(System.out, results);
      tellHeld(System.out, databases);
      return results.stream().allMatch(one -> one.faults().isEmpty()) ? Exit.OK : Exit.FAILED;
    }
  }

  /** The databases are read one after the other: what differs at first may have been on its way. */
  private static List<Comparison> compare(
      List<Pair> pairs, Databases databases, Quiescence quiescence) throws SQLException {
    List<Comparison> results = new ArrayList<>();
    for (Pair pair : pairs) {
      Comparison result = compare(pair, databases);
      if (!result.faults().isEmpty()) {
        quiescence.await(System.out::println);
        databases.refresh();
        result = compare(pair, databases);
      }
      results.add(result);
    }
    return results;
  }

  private static Comparison compare(Pair pair, Databases databases) throws SQLException {
    return Comparison.of(pair, databases.of(pair.owner()), databases.of(pair.follower()));
  }

  private static void print(PrintStream out, List<Comparison> results) {
    out.printf(
        ROW, "service", "projection", "owner", "rows", "equal", "missing", "surplus", "different");
    for (Comparison one : results) {
      out.printf(
          ROW,
          one.pair().follower(),
          one.pair().table(),
          one.pair().owner(),
          one.rows(),
          one.equalRows(),
          one.missing().count(),
          one.surplus().count(),
          one.different().count());
      one.faults().forEach(fault -> out.println("    " + fault.told()));
    }
    long rows = results.stream().mapToLong(Comparison::rows).sum();
    long differing = results.stream().filter(one -> !one.faults().isEmpty()).count();
    out.println(
        differing == 0
            ? "%d projections with %d rows: all equal to their owners."
                .formatted(results.size(), rows)
            : "%d of %d projections differ from their owners."
                .formatted(differing, results.size()));
  }

  private static void tellHeld(PrintStream out, Databases databases) throws SQLException {
    for (String service : Ports.SERVICES) {
      Connection connection = databases.of(service);
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select reason, count(*) from held_event group by reason order by reason")) {
        while (row.next()) {
          out.printf("%s has %d events set aside: %s%n", service, row.getLong(2), row.getString(1));
        }
      }
    }
  }
}
