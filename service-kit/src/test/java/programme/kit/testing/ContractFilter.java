package programme.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds each exchange of each test against the service's contract: the operation is there, its
 * status and media type are declared, the answer keeps to its schema, and so does a request that
 * was taken.
 */
public final class ContractFilter implements Filter {
  private static Contract served;

  private final Contract contract;

  /** For the service that runs here. */
  public ContractFilter() {
    this(null);
  }

  ContractFilter(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    Response answer = context.next(request, wanted);
    String path = URI.create(request.getURI()).getPath();
    if (!path.startsWith("/openapi") && !path.startsWith("/q/")) {
      List<String> faults = faults(contract == null ? served() : contract, request, path, answer);
      if (!faults.isEmpty()) {
        Strictness.tell(
            "The contract (docs/openapi) does not hold for "
                + request.getMethod()
                + " "
                + path
                + ": "
                + String.join("\n  ", faults),
            contract != null);
      }
    }
    return answer;
  }

  static synchronized Contract served() {
    if (served == null) {
      String document =
          given()
              .noFilters()
              .accept("application/json")
              .get("/openapi/" + PlatformResource.service())
              .asString();
      served = new Contract(Contract.json(document));
    }
    return served;
  }

  private static List<String> faults(
      Contract contract, FilterableRequestSpecification request, String path, Response answer) {
    List<String> faults = new ArrayList<>();
    contract
        .find(request.getMethod(), path)
        .ifPresent(
            operation -> {
              keep(operation, request, answer);
              answer(contract, operation, request, answer, faults);
              request(contract, operation, request, answer, faults);
            });
    return faults;
  }

  private static void keep(
      Contract.Operation operation, FilterableRequestSpecification request, Response answer) {
    if (answer.statusCode() < 300) {
      if (request.getBody() instanceof String sent) {
        Exchanges.keep(operation.id(), "request", sent);
      }
      Exchanges.keep(
          operation.id(),
          answer.statusCode() + "." + mediaType(answer.contentType()).replaceAll(".*[/+]", ""),
          answer.asString());
    }
  }

  private static void answer(
      Contract contract,
      Contract.Operation operation,
      FilterableRequestSpecification request,
      Response answer,
      List<String> faults) {
    int status = answer.statusCode();
    JsonNode declared = contract.answer(operation, status);
    if (declared.isMissingNode() && status < 300 && leadsElsewhere(operation)) {
      return; // the client followed it: this is the answer of another operation
    }
    if (declared.isMissingNode()) {
      faults.add(
          operation.id()
              + " does not declare status "
              + status
              + (status < 400
                  ? ": say it with @Answers"
                  : ": say it with @Refuses (its problem: " + problem(answer) + ")"));
      return;
    }
    String type = mediaType(answer.contentType());
    if (type.isEmpty() || answer.asByteArray().length == 0) {
      // The body of a kept answer may have been erased; a list of nothing has no lines.
      boolean mayBeEmpty =
          request.getMethod().equals("HEAD")
              || answer.header("Idempotent-Replayed") != null
              || type.endsWith("ndjson");
      if (declared.has("content") && !mayBeEmpty) {
        faults.add(operation.id() + " answers " + status + " without the body that it declares");
      }
    } else if (!declared.path("content").has(type)) {
      faults.add(operation.id() + " does not declare " + type + " with status " + status);
    } else if (type.endsWith("json") && !type.endsWith("ndjson")) {
      String at = contract.contentAt(operation, status);
      JsonNode body = Contract.json(answer.asString());
      String wrong =
          request.getURI().matches(".*[?&]lang=.*") && status < 300
              ? contract.faultsOfFlatAnswer(at, type, body)
              : contract.faultsOfAnswer(at, type, body);
      if (!wrong.isEmpty()) {
        faults.add(
            operation.id()
                + " "
                + status
                + (status >= 400 ? " (a problem that @Refuses does not name?)" : "")
                + ": "
                + wrong
                + "\n  in "
                + shortened(answer.asString()));
      }
    }
  }

  private static boolean leadsElsewhere(Contract.Operation operation) {
    return operation.node().path("responses").has("308");
  }

  private static void request(
      Contract contract,
      Contract.Operation operation,
      FilterableRequestSpecification request,
      Response answer,
      List<String> faults) {
    String type = mediaType(request.getContentType());
    if (answer.statusCode() >= 400
        || request.getBody() == null
        || !type.endsWith("json")
        || type.endsWith("ndjson")
        || request.getHeaders().hasHeaderWithName("Content-Encoding")
        || namesWhatItRefused(answer)
        || !operation.node().has("requestBody")) {
      return;
    }
    Object body = request.getBody();
    String text =
        body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    String wrong =
        contract.faults(operation.at() + "/requestBody/content", type, Contract.json(text));
    if (!wrong.isEmpty()) {
      faults.add(operation.id() + " took what its schema refuses: " + wrong);
    }
  }

  /** What takes a part of what was sent says which: it answers for the rest. */
  private static boolean namesWhatItRefused(Response answer) {
    return answer.contentType().startsWith("application/json")
        && !Contract.json(answer.asString()).path("refused").isEmpty();
  }

  private static String problem(Response answer) {
    return mediaType(answer.contentType()).equals("application/problem+json")
        ? answer.jsonPath().getString("type")
        : shortened(answer.asString());
  }

  private static String mediaType(String header) {
    return header == null ? "" : header.replaceFirst(";.*", "").strip();
  }

  private static String shortened(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }
}
