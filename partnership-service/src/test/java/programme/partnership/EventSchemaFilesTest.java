package programme.partnership;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;

/** What an event's dataschema names is served, in the very bytes of docs/events. */
@QuarkusTest
class EventSchemaFilesTest {
  @Test
  void each_type_has_its_schema_at_schemas() {
    for (EventType type : EventType.values()) {
      given()
          .get("/schemas/" + type.typeName() + ".schema.json")
          .then()
          .statusCode(200)
          .contentType(startsWith("application/json"))
          .body("'$id'", endsWith("/" + type.typeName() + ".schema.json"));
    }
    given().get("/schemas/common.schema.json").then().statusCode(200);
  }
}
