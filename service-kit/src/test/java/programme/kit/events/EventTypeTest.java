package programme.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import programme.embedded.ProjectRoot;
import programme.kit.testing.EventSchemas;
import programme.kit.testing.OtherService;

/**
 * The list of events in code, the table in words, and the files of schemas and examples are one
 * list.
 */
class EventTypeTest {
  private static final Path DOCS = ProjectRoot.find().resolve("docs");
  private static final Set<String> TYPES =
      Stream.of(EventType.values())
          .map(EventType::typeName)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void each_type_has_its_row_and_each_row_that_exists_now_its_type() throws IOException {
    try (Stream<String> lines = Files.lines(DOCS.resolve("events.md"))) {
      Set<String> rows =
          lines
              .filter(line -> line.startsWith("| `programme."))
              .filter(
                  line -> Stream.of(line.split("\\|")).map(String::strip).anyMatch("now"::equals))
              .map(
                  line ->
                      line.substring(
                          line.indexOf('`') + 1, line.indexOf('`', line.indexOf('`') + 1)))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(rows).isEqualTo(TYPES);
    }
  }

  @Test
  void each_type_has_a_schema_and_an_example_and_no_file_is_left_over() throws IOException {
    assertThat(files(".schema.json")).isEqualTo(with("common"));
    assertThat(files(".example.json")).isEqualTo(TYPES);
  }

  @Test
  void each_example_keeps_to_its_schema_and_a_spoilt_one_does_not() {
    for (EventType type : EventType.values()) {
      var example = OtherService.example(type);
      assertThat(EventSchemas.faults(type.typeName(), example)).as(type.typeName()).isEmpty();
      assertThat(EventSchemas.faults(type.typeName(), example.put("noSuchMember", 1)))
          .as(type.typeName())
          .isNotEmpty();
    }
  }

  private static Set<String> with(String more) {
    Set<String> all = new TreeSet<>(TYPES);
    all.add(more);
    return all;
  }

  private static Set<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
