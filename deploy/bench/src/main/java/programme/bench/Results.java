package programme.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import programme.trial.Portal;

/** What a benchmark found, as a table for a person and as raw figures for a program. */
record Results(Benchmark benchmark, Conditions conditions, List<Figure> figures) {
  boolean allMet() {
    return figures.stream().noneMatch(Figure::isMissed);
  }

  String table() {
    return "## "
        + benchmark.name()
        + ": "
        + benchmark.what()
        + "\n\n"
        + conditions.text()
        + "\n\n| goal | what | value | must (aim) | reached | from |\n|---|---|---|---|---|---|\n"
        + figures.stream().map(Figure::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Writes both into this folder under the instant of the run; answers the table's file. */
  Path keep(Path folder) {
    String name = conditions.began().toString().replace(":", "") + "-" + benchmark.name();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), json().toPrettyString());
      return Files.writeString(folder.resolve(name + ".md"), table());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode json() {
    ObjectNode whole = Portal.JSON.createObjectNode();
    whole.put("bench", benchmark.name());
    whole.put("began", conditions.began().toString());
    whole.put("cores", conditions.cores());
    whole.put("loadAverage", conditions.loadAverage());
    whole.put("quiet", conditions.quiet());
    whole.put("java", conditions.java());
    ArrayNode all = whole.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode one = all.addObject().put("what", figure.what()).put("value", figure.value());
      if (figure.goal() != null) {
        one.set("goal", Portal.JSON.valueToTree(figure.goal()));
        one.put("reached", figure.goal().verdict(figure.value()));
      }
      one.set("raw", Portal.JSON.valueToTree(figure.raw()));
    }
    return whole;
  }
}
