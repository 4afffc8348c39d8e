package programme.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Results as a table for a terminal, a page and a person. */
final class ResultTable {
  private static final int SHOWN = 20;
  private final List<Result> results;

  ResultTable(List<Result> results) {
    this.results = List.copyOf(results);
  }

  boolean isClean() {
    return results.stream().allMatch(result -> result.findings().none());
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| fault | n | rate below (95 %) | acts | lost | doubled | inverted | wrong | recovery, s (median / max) |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    results.forEach(result -> lines.add(row(result)));
    results.forEach(result -> findings(lines, result));
    return String.join("\n", lines) + "\n";
  }

  /** Writes it into this folder under the present instant. */
  Path keep(Path folder) {
    try {
      Files.createDirectories(folder);
      String instant = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
      return Files.writeString(folder.resolve(instant + ".md"), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Result result) {
    return "| %s | %d | %s | %s | %d | %d | %d | %d | %s |"
        .formatted(
            result.fault(),
            result.tried(),
            bound(result),
            result.acts(),
            result.findings().lost(),
            result.findings().doubled(),
            result.findings().inverted(),
            result.findings().wrong(),
            result.recovery());
  }

  /** No failure in n trials bounds the rate at 3/n. */
  private static String bound(Result result) {
    return result.findings().none() && result.tried() > 0
        ? "%.2g".formatted(Math.min(1.0, 3.0 / result.tried()))
        : "–";
  }

  private static void findings(List<String> lines, Result result) {
    List<String> all = result.findings().all();
    if (!all.isEmpty()) {
      lines.add("");
      lines.add(result.fault() + ":");
      all.stream().limit(SHOWN).forEach(one -> lines.add("- " + one));
      if (all.size() > SHOWN) {
        lines.add("- and " + (all.size() - SHOWN) + " more");
      }
    }
  }
}
