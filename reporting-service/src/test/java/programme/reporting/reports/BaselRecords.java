package programme.reporting.reports;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.time.Duration;
import programme.reporting.Api;
import programme.reporting.Basel;

/** The Basel programme with its accepted progress, once for all tests. */
final class BaselRecords {
  private static boolean loaded;

  private BaselRecords() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    Basel.tell();
    Basel.file("reporting-rounds")
        .forEach(round -> Api.post("reporting-rounds", round).then().statusCode(201));
    Basel.file("progress-updates").forEach(BaselRecords::accept);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                RestAssured.get("/api/v1/dashboard/partnerships/municipalities-guayaquil")
                    .path("reportingChannel.size()")
                    .equals(2));
  }

  static void accept(ObjectNode update) {
    update.remove("status");
    String id = Api.post("progress-updates", update).then().statusCode(201).extract().path("id");
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);
  }
}
