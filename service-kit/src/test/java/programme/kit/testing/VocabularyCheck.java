package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import programme.kit.problem.ProblemCode;

/**
 * Holds the vocabularies against the code: every enum that a service's OpenAPI names is one of
 * them, every code of theirs is a constant of an enum that they name, and every label stands in the
 * six languages.
 */
public final class VocabularyCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

  private VocabularyCheck() {}

  public static Stream<DynamicTest> of(String service) {
    Map<String, JsonNode> vocabularies = read();
    List<DynamicTest> tests = new ArrayList<>();
    vocabularies.forEach(
        (name, vocabulary) -> {
          tests.add(
              DynamicTest.dynamicTest(
                  name + " is labelled in six languages", () -> labels(name, vocabulary)));
          tests.add(
              DynamicTest.dynamicTest(
                  name + " lists the constants of its enums, and no others",
                  () -> constants(vocabulary)));
        });
    tests.add(
        DynamicTest.dynamicTest(
            "each enum of the OpenAPI document has a vocabulary",
            () -> assertThat(unlabelled(service, vocabularies.values())).isEmpty()));
    return tests.stream();
  }

  private static void labels(String name, JsonNode vocabulary) {
    labelled(name, vocabulary.get("label"));
    vocabulary
        .get("codes")
        .properties()
        .forEach(code -> labelled(name + " " + code.getKey(), code.getValue()));
  }

  private static void labelled(String what, JsonNode label) {
    Set<String> languages = new TreeSet<>();
    label
        .properties()
        .forEach(
            one -> {
              assertThat(one.getValue().asText()).as(what + " in " + one.getKey()).isNotBlank();
              languages.add(one.getKey());
            });
    assertThat(languages).as("languages of " + what).isEqualTo(new TreeSet<>(LANGUAGES));
  }

  /** The first enum that a vocabulary names has all its codes between it and the others. */
  private static void constants(JsonNode vocabulary) {
    Set<String> known = new TreeSet<>();
    boolean all = true;
    for (JsonNode name : vocabulary.get("of")) {
      Set<String> constants = constants(name.asText());
      assertThat(codes(vocabulary)).as(name.asText()).containsAll(constants);
      known.addAll(constants);
      all &= !constants.isEmpty();
    }
    if (all) {
      assertThat(codes(vocabulary))
          .as(
              "codes in service-kit/src/main/resources/vocabularies; each constant needs its labels")
          .isEqualTo(known);
    }
  }

  /** Empty for what belongs to another service; its own test looks at it. */
  private static Set<String> constants(String className) {
    Set<String> names = new LinkedHashSet<>();
    try {
      Class<?> type = Class.forName(className, false, VocabularyCheck.class.getClassLoader());
      if (type == ProblemCode.class) {
        Stream.of(ProblemCode.values()).map(ProblemCode::code).forEach(names::add);
        return names;
      }
      for (Field field : type.getDeclaredFields()) {
        if (field.isEnumConstant()) {
          names.add(field.getName());
        } else if (field.getType() == String.class && Modifier.isPublic(field.getModifiers())) {
          names.add((String) field.get(null));
        }
      }
    } catch (ClassNotFoundException | IllegalAccessException elsewhere) {
      return names;
    }
    return names;
  }

  private static List<String> unlabelled(String service, Iterable<JsonNode> vocabularies) {
    List<String> unlabelled = new ArrayList<>();
    JsonNode document = openApi(service);
    // JSON that is passed on as it came; its kinds are no codes of ours.
    ((ObjectNode) document.at("/components/schemas")).remove("JsonNodeType");
    for (JsonNode values : document.findValues("enum")) {
      Set<String> constants = new TreeSet<>();
      values.forEach(value -> constants.add(value.asText()));
      boolean known = false;
      for (JsonNode vocabulary : vocabularies) {
        known |= codes(vocabulary).containsAll(constants);
      }
      // A problem's type is its code with a path before it.
      boolean isCode =
          !constants.equals(Set.of("true"))
              && constants.stream().noneMatch(one -> one.startsWith("/problems/"));
      if (isCode && !known) {
        unlabelled.add(constants.toString());
      }
    }
    return unlabelled;
  }

  private static Set<String> codes(JsonNode vocabulary) {
    Set<String> codes = new TreeSet<>();
    vocabulary.get("codes").fieldNames().forEachRemaining(codes::add);
    return codes;
  }

  private static JsonNode openApi(String service) {
    try {
      return JSON.readTree(
          given().accept("application/json").get("/openapi/" + service).asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> vocabularies = new TreeMap<>();
    try {
      for (String name : new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
        vocabularies.put(name, JSON.readTree(bytes(name + ".json")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabularies;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream resource =
        VocabularyCheck.class.getResourceAsStream("/vocabularies/" + file)) {
      return resource.readAllBytes();
    }
  }
}
