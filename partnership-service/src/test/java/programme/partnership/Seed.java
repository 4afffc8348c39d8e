package programme.partnership;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import programme.embedded.ProjectRoot;
import programme.kit.testing.Tokens;

/** The registry's part of the Basel programme's files, brought in once, as the loader does it. */
public final class Seed {
  static final List<String> NESTED = List.of("determinations", "participations");
  private static final List<String> KINDS =
      List.of(
          "partners",
          "reporting-defaults",
          "partnerships",
          "projects",
          "contributions",
          "toolkit-resources");
  private static boolean loaded;

  private Seed() {}

  public static synchronized void load() throws IOException {
    if (!loaded) {
      loaded = true;
      for (String kind : KINDS) {
        for (JsonNode entry : file(kind)) {
          register(kind, (ObjectNode) entry);
        }
      }
    }
  }

  static JsonNode file(String name) throws IOException {
    return new YAMLMapper()
        .readTree(ProjectRoot.find().resolve("deploy/programmes/basel/" + name + ".yaml").toFile());
  }

  private static void register(String kind, ObjectNode entry) {
    ObjectNode plain = entry.deepCopy();
    plain.remove(NESTED);
    post(kind, plain);
    for (String part : NESTED) {
      entry
          .path(part)
          .forEach(fact -> post(kind + "/" + entry.get("code").asText() + "/" + part, fact));
    }
  }

  private static void post(String path, JsonNode body) {
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .body(body.toString())
        .post("/api/v1/" + path)
        .then()
        .statusCode(201);
  }
}
