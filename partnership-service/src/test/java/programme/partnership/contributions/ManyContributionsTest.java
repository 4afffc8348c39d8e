package programme.partnership.contributions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.contributions.Pledges.fresh;
import static programme.partnership.contributions.Pledges.pledge;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import programme.kit.testing.AtOnce;

/** The small trial of {@code ./programme bench registry}. */
@QuarkusTest
class ManyContributionsTest {
  private static final int MANY = 300;

  @Test
  void pages_hold_each_once_csv_holds_them_all_and_sums_are_right() {
    String name = fresh("m");
    AtomicInteger next = new AtomicInteger();
    AtOnce.times(
        8,
        () -> {
          for (int n = next.getAndIncrement(); n < MANY; n = next.getAndIncrement()) {
            pledge(Map.of("contributor", name, "amount", "0.01", "currency", "EUR"))
                .then()
                .statusCode(201);
          }
          return null;
        });

    List<String> ids = new ArrayList<>();
    String page = "/api/v1/contributions?limit=70&contributor=" + name;
    while (page != null) {
      var answer = given().get(page).then().statusCode(200).extract().jsonPath();
      ids.addAll(answer.getList("items.id", String.class));
      page = answer.getString("next");
    }
    assertThat(ids).hasSize(MANY).doesNotHaveDuplicates().isSorted();

    String csv =
        given()
            .accept("text/csv")
            .get("/api/v1/contributions?contributor=" + name)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(MANY + 1);
    given()
        .queryParam("contributor", name)
        .get("/api/v1/contributions/totals")
        .then()
        .body("currencies.pledged", contains("3.00"))
        .body("currencies[0].contributions", equalTo(MANY));
  }
}
