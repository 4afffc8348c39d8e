package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A service's contract as it is committed under {@code docs/openapi}: it is what is served, and
 * nothing in it lacks its words or its example.
 */
public final class Contracts {
  private static final String RENEW = "./programme openapi";

  private final String service;
  private final Contract contract = ContractFilter.served();
  private final List<DynamicTest> tests = new ArrayList<>();

  private Contracts(String service) {
    this.service = service;
  }

  public static Stream<DynamicTest> check(String service) {
    Contracts contracts = new Contracts(service);
    contracts.add("what is committed is what is served", contracts::sameAsCommitted);
    contracts.contract.operations().forEach(contracts::operation);
    return contracts.tests.stream();
  }

  private void add(String name, Runnable check) {
    tests.add(DynamicTest.dynamicTest(name, () -> Strictness.check(check)));
  }

  private void sameAsCommitted() {
    Path committed = Project.file("docs", "openapi", service + ".yaml");
    String now = given().get("/openapi/" + service).asString();
    try {
      if (Boolean.getBoolean("openapi.write")) {
        Files.writeString(committed, now);
      }
      assertThat(Files.exists(committed) ? Files.readString(committed) : "")
          .as("docs/openapi/%s.yaml is not what is served; %s renews it", service, RENEW)
          .isEqualTo(now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void operation(Contract.Operation operation) {
    String name = operation.method() + " " + operation.path();
    add(
        name + " has its words",
        () -> {
          assertThat(operation.node().path("summary").asText())
              .as("@Operation(summary = …) of %s", operation.id())
              .isNotBlank();
          operation.node().path("parameters").forEach(one -> parameter(operation, one));
        });
    add(
        name + " has an example of its request",
        () ->
            operation
                .node()
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(
                    media ->
                        example(
                            operation,
                            "request",
                            operation.at() + "/requestBody/content",
                            media.getKey(),
                            media.getValue())));
    operation
        .node()
        .path("responses")
        .properties()
        .forEach(
            answer ->
                add(
                    name + " has an example of each " + answer.getKey(),
                    () -> examples(operation, Integer.parseInt(answer.getKey()))));
  }

  private static void parameter(Contract.Operation operation, JsonNode parameter) {
    assertThat(parameter.path("description").asText())
        .as(
            "%s: what %s means; say it with @Parameter, or in the kit's parameters.properties",
            operation.id(), parameter.path("name").asText())
        .isNotBlank();
    assertThat(parameter.has("schema"))
        .as("%s: the type of %s", operation.id(), parameter.path("name").asText())
        .isTrue();
  }

  private void examples(Contract.Operation operation, int status) {
    JsonNode answer = contract.answer(operation, status);
    String at = contract.contentAt(operation, status);
    answer
        .path("content")
        .properties()
        .forEach(
            media -> {
              if (status >= 400) {
                problems(operation, at, media.getKey(), media.getValue());
              } else {
                example(operation, String.valueOf(status), at, media.getKey(), media.getValue());
              }
            });
  }

  private void example(
      Contract.Operation operation, String what, String at, String type, JsonNode media) {
    if (type.equals("text/csv") && !media.has("example")) {
      return; // its columns follow from the items' schema by the one rule that the guide tells
    }
    if (media.at("/schema/format").asText().equals("binary")) {
      return; // no text shows what bytes are
    }
    assertThat(media.has("example"))
        .as(
            "docs/openapi/examples/%s/%s.%s.%s is missing: write there, in the programme's own domain, what the operation %s; then %s",
            service,
            operation.id(),
            what,
            ending(type),
            what.equals("request") ? "takes" : "answers",
            RENEW)
        .isTrue();
    if (type.endsWith("json")) {
      JsonNode example = media.get("example");
      String faults =
          what.equals("request")
              ? contract.faults(at, type, example)
              : contract.faultsOfAnswer(at, type, example);
      assertThat(faults)
          .as("docs/openapi/examples/%s/%s.%s.json", service, operation.id(), what)
          .isEmpty();
    }
  }

  private void problems(Contract.Operation operation, String at, String type, JsonNode media) {
    assertThat(media.path("examples").size())
        .as("%s: examples of problems", operation.id())
        .isPositive();
    media
        .path("examples")
        .properties()
        .forEach(
            one ->
                assertThat(
                        contract.faultsOfAnswer(
                            at, type, contract.resolve(one.getValue()).path("value")))
                    .as("the example of problem %s", one.getKey())
                    .isEmpty());
  }

  private static String ending(String mediaType) {
    String type = mediaType.replaceFirst(";.*", "");
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('+')) + 1)
        .replace("x-ndjson", "ndjson");
  }
}
