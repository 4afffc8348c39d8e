package programme.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import programme.embedded.ProjectRoot;

/** The Basel programme's own files, sent as they are. */
public final class Seed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static boolean loaded;

  private Seed() {}

  public static List<ObjectNode> entries(String file) {
    try {
      var path = ProjectRoot.find().resolve("deploy/programmes/basel/" + file + ".yaml");
      List<ObjectNode> entries = new ArrayList<>();
      new YAMLMapper().readTree(path.toFile()).forEach(entry -> entries.add((ObjectNode) entry));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode entry(String file, String code) {
    return entries(file).stream()
        .filter(e -> e.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What is sent of a plan: the file's directives are for the loader. */
  public static ObjectNode plan(String code) {
    return entry("work-plans", code).without(List.of("status", "decision"));
  }

  /** A plan with the content of the seed's, under a code of its own. */
  public static ObjectNode freshPlan(String code) {
    return plan(code).put("code", code + "-" + UUID.randomUUID());
  }

  /** The proposed decision of the seed, under a code of its own. */
  public static ObjectNode freshDecision() {
    return entry("decisions", "cop9-partnership-programme")
        .put("code", "draft-" + UUID.randomUUID());
  }

  /** Brings the seed in, once a run. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    entries("meetings").forEach(entry -> created("meetings", entry));
    entries("decisions").forEach(entry -> created("decisions", entry));
    for (ObjectNode entry : entries("work-plans")) {
      String code = entry.get("code").asText();
      created("work-plans", plan(code));
      if (!entry.get("status").asText().equals("DRAFT")) {
        Api.act("work-plans/" + code + "/proposal", null).then().statusCode(200);
      }
      if (entry.get("status").asText().equals("ADOPTED")) {
        ObjectNode adoption = JSON.createObjectNode().set("decision", entry.get("decision"));
        Api.act("work-plans/" + code + "/adoption", adoption.toString()).then().statusCode(200);
      }
    }
    loaded = true;
  }

  private static void created(String path, ObjectNode entry) {
    Api.post(path, entry).then().statusCode(201);
  }

  /** Every member of the file stands in the answer, with the same value. */
  public static void assertHeld(JsonNode answer, JsonNode file, String place) {
    if (file.isObject()) {
      file.properties()
          .forEach(
              e -> assertHeld(answer.path(e.getKey()), e.getValue(), place + "/" + e.getKey()));
    } else if (file.isArray()) {
      assertThat(answer.size()).as(place).isEqualTo(file.size());
      for (int i = 0; i < file.size(); i++) {
        assertHeld(answer.get(i), file.get(i), place + "/" + i);
      }
    } else {
      assertThat(answer).as(place).isEqualTo(file);
    }
  }

  public static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
