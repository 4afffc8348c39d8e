package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watchman is watched: what breaks a contract does not pass. */
class ContractFilterTest {
  private static final String CONTRACT =
      """
      {"openapi": "3.1.0",
       "paths": {
         "/api/v1/meetings/{code}": {"patch": {
           "operationId": "meetings.change",
           "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Meeting"}}}},
           "responses": {
             "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Meeting"}}}},
             "409": {"$ref": "#/components/responses/already-exists"}}}},
         "/api/v1/meetings/next": {"get": {"operationId": "meetings.next", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Meeting"}}}}}}}},
       "components": {
         "responses": {"already-exists": {"content": {"application/problem+json": {"schema": {
           "allOf": [{"$ref": "#/components/schemas/Problem"}, {"properties": {"type": {"enum": ["/problems/already-exists"]}}}]}}}}},
         "schemas": {
           "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}},
           "Meeting": {"type": "object", "required": ["ordinal"], "properties": {
             "ordinal": {"type": "integer"}, "from": {"type": "string", "format": "date"}}}}}}
      """;
  private static final String GOOD = "{\"ordinal\": 9, \"from\": \"2008-06-23\"}";

  private final ContractFilter filter = new ContractFilter(new Contract(Contract.json(CONTRACT)));
  private HttpServer server;
  private int status = 200;
  private String type = "application/json";
  private String body = GOOD;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_exchange_that_keeps_the_contract_passes() {
    assertThatCode(patching(GOOD)).doesNotThrowAnyException();
  }

  @Test
  void a_number_as_a_string_in_an_answer_fails() {
    body = "{\"ordinal\": \"9\"}";
    assertThatThrownBy(patching(GOOD))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/ordinal: string found, integer expected");
  }

  @Test
  void a_day_that_is_none_fails() {
    body = "{\"ordinal\": 9, \"from\": \"in June\"}";
    assertThatThrownBy(patching(GOOD)).hasMessageContaining("date");
  }

  @Test
  void a_member_that_is_not_written_down_fails() {
    body = "{\"ordinal\": 9, \"venue\": \"Bali\"}";
    assertThatThrownBy(patching(GOOD)).hasMessageContaining("venue");
  }

  @Test
  void a_status_that_is_not_declared_fails() {
    status = 202;
    assertThatThrownBy(patching(GOOD))
        .hasMessageContaining("meetings.change does not declare status 202");
  }

  @Test
  void a_media_type_that_is_not_declared_fails() {
    type = "text/plain";
    assertThatThrownBy(patching(GOOD)).hasMessageContaining("does not declare text/plain");
  }

  @Test
  void a_problem_that_is_not_declared_fails() {
    status = 409;
    type = "application/problem+json";
    body = "{\"type\": \"/problems/already-exists\"}";
    assertThatCode(patching(GOOD)).doesNotThrowAnyException();
    body = "{\"type\": \"/problems/plan-frozen\"}";
    assertThatThrownBy(patching(GOOD)).hasMessageContaining("@Refuses");
  }

  @Test
  void a_request_that_is_taken_against_its_schema_fails() {
    assertThatThrownBy(patching("{\"ordinal\": \"nine\"}"))
        .hasMessageContaining("took what its schema refuses");
  }

  private ThrowingCallable patching(String sent) {
    return () ->
        given()
            .noFilters()
            .filter(filter)
            .baseUri("http://localhost:" + server.getAddress().getPort())
            .contentType("application/json")
            .body(sent)
            .patch("/api/v1/meetings/COP-9");
  }
}
