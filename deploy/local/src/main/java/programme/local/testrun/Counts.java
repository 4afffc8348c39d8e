package programme.local.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * How many tests passed, failed and were skipped, from the reports that surefire and failsafe
 * write.
 */
public record Counts(int passed, int failed, int skipped) {
  private static final Counts NONE = new Counts(0, 0, 0);

  /** Of all modules below this folder. */
  public static Counts below(Path root) {
    return reports(root).stream().map(Counts::of).reduce(NONE, Counts::plus);
  }

  /** Takes earlier runs' reports away, so that only this run's are counted. */
  static void forget(Path root) {
    try {
      for (Path report : reports(root)) {
        Files.delete(report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }

  private Counts plus(Counts other) {
    return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  private static Counts of(Path report) {
    try {
      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      int failed = number(suite, "failures") + number(suite, "errors");
      int skipped = number(suite, "skipped");
      return new Counts(number(suite, "tests") - failed - skipped, failed, skipped);
    } catch (ParserConfigurationException | SAXException | IOException unreadable) {
      // A report that was cut off stands for a test run that was.
      return new Counts(0, 1, 0);
    }
  }

  private static int number(Element suite, String attribute) {
    String value = suite.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  private static List<Path> reports(Path root) {
    List<Path> reports = new ArrayList<>();
    for (Path module : modules(root)) {
      for (String kind : List.of("surefire-reports", "failsafe-reports")) {
        Path folder = module.resolve("target").resolve(kind);
        if (Files.isDirectory(folder)) {
          reports.addAll(
              list(folder).stream()
                  .filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml"))
                  .toList());
        }
      }
    }
    return reports;
  }

  private static List<Path> modules(Path root) {
    List<Path> modules = new ArrayList<>(list(root));
    Path deploy = root.resolve("deploy");
    if (Files.isDirectory(deploy)) {
      modules.addAll(list(deploy));
    }
    return modules.stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
