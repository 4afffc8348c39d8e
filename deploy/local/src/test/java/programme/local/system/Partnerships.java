package programme.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Partnerships as the secretariat registers them, and where they must be found afterwards. */
final class Partnerships {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Partnerships() {}

  static ObjectNode of(String code) {
    ObjectNode partnership = Api.JSON.createObjectNode().put("code", code).put("scope", "GLOBAL");
    partnership.set("name", text("Partnership " + code));
    partnership.set("area", Api.JSON.createObjectNode().set("label", text("Global")));
    return partnership;
  }

  /**
   * An unknown write may be there or not; an acknowledged one is there, and nothing is there twice.
   */
  static void allAreThereOnce(Api open, String prefix, Set<String> acknowledged) {
    Eventually.holds(
        PATIENCE,
        () ->
            assertThat(readModel(open, prefix)).containsAll(acknowledged).doesNotHaveDuplicates());
    assertThat(Set.copyOf(owner(open, prefix))).containsAll(readModel(open, prefix));
  }

  private static List<String> readModel(Api open, String prefix) {
    return codes(open, "/api/v1/dashboard/partnerships?limit=200", prefix);
  }

  private static List<String> owner(Api open, String prefix) {
    return codes(open, "/api/v1/partnerships?limit=200", prefix);
  }

  private static List<String> codes(Api open, String path, String prefix) {
    List<String> codes = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonNode page = open.get(next);
      page.get("items").forEach(one -> codes.add(one.findValue("code").asText()));
      next = page.path("next").isTextual() ? page.get("next").asText() : null;
    }
    return codes.stream().filter(code -> code.startsWith(prefix)).toList();
  }

  private static ObjectNode text(String english) {
    ObjectNode text = Api.JSON.createObjectNode().put("original", "en");
    text.set("values", Api.JSON.createObjectNode().put("en", english));
    return text;
  }
}
