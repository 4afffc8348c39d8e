package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks {@code docs/access.md}: every operation that the service's OpenAPI names must have a row,
 * every row an operation, and every caller must get what the row says. An allowed caller's request
 * may fail for what it carries (400, 404, 409, 415, 422, 428); it never fails for who sent it.
 */
public final class AccessTable {
  private static final List<String> COLUMNS =
      List.of("none", "no role", "secretariat", "regional-centre", "party", "partner");
  private static final String ABSENT = "absent-0190f1e2-0000-7000-8000-000000000000";

  private AccessTable() {}

  private record Operation(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  public static Stream<DynamicTest> walk(String service) {
    Map<Operation, List<String>> rows = rows(service);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "each operation has a row and each row an operation",
            () ->
                assertThat(new TreeSet<>(rows.keySet().stream().map(Operation::toString).toList()))
                    .isEqualTo(new TreeSet<>(operations(service)))));
    rows.forEach(
        (operation, cells) -> {
          for (int n = 0; n < COLUMNS.size(); n++) {
            String caller = COLUMNS.get(n);
            String cell = cells.get(n);
            tests.add(
                DynamicTest.dynamicTest(
                    operation + " by " + caller + ": " + cell,
                    () -> check(cell, call(operation, caller))));
          }
        });
    return tests.stream();
  }

  private static void check(String cell, Response answer) {
    switch (cell) {
      case "401", "403" -> assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(cell));
      case "yes", "own" -> assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
      default ->
          throw new AssertionError(
              "docs/access.md: a cell is yes, own, 401 or 403, not '" + cell + "'");
    }
  }

  /**
   * An absent object and an empty body: whoever passes the operation's rule fails only after it.
   */
  private static Response call(Operation operation, String caller) {
    var request = given().header("If-Match", "*").redirects().follow(false);
    if (!caller.equals("none")) {
      request.auth().oauth2(token(caller));
    }
    if (operation.method().equals("GET")) {
      // An answer without an end has one when this can't be read.
      request.header("Last-Event-ID", "none");
    } else {
      request.contentType("application/json").body("{}");
    }
    return request.request(operation.method(), operation.path().replaceAll("\\{[^}]+}", ABSENT));
  }

  private static String token(String caller) {
    return caller.equals("no role")
        ? Tokens.of(Tokens.spec("partner", "somebody").withGroups(List.of()))
        : Tokens.of(caller, caller.equals("secretariat") ? "secretariat" : "somebody");
  }

  static List<String> operations(String service) {
    Map<String, Map<String, Object>> paths =
        given()
            .accept("application/json")
            .get("/openapi/" + service)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("paths");
    List<String> operations = new ArrayList<>();
    paths.forEach(
        (path, item) ->
            item.keySet().stream()
                .filter(method -> List.of("get", "post", "patch", "put", "delete").contains(method))
                .forEach(
                    method ->
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return operations;
  }

  /** The operations by this method for which some caller's cell is this one. */
  static List<String> operationsWith(String service, String method, String cell) {
    return rows(service).entrySet().stream()
        .filter(row -> row.getKey().method().equals(method) && row.getValue().contains(cell))
        .map(row -> row.getKey().toString())
        .toList();
  }

  private static Map<Operation, List<String>> rows(String service) {
    try (Stream<String> lines = Files.lines(Project.file("docs", "access.md"))) {
      Map<Operation, List<String>> rows = new LinkedHashMap<>();
      lines
          .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
          .filter(cells -> cells.size() >= 9 && cells.get(1).equals(service))
          .forEach(cells -> rows.put(operation(cells.get(2)), cells.subList(3, 9)));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation operation(String cell) {
    String[] words = cell.replace("`", "").split(" ");
    return new Operation(words[0], words[1]);
  }
}
