package programme.nomination.copies;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.access.Organisations;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

/** Two records of one organisation: the tokens of both keep what they may do, and share it. */
@QuarkusTest
class MergedPartnersTest {
  private final String former = Api.fresh("former");
  private final String standing = Api.fresh("standing");
  private final OtherService registry = new OtherService();
  private Clock clock;
  private String call;

  @Inject Organisations organisations;

  @BeforeEach
  void registerBoth() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
    for (String code : new String[] {former, standing}) {
      registry.publish(
          EventType.PARTNER_REGISTERED, code, data -> data.put("code", code).put("type", "NGO"));
    }
  }

  @AfterEach
  void end() {
    clock.close();
    registry.close();
  }

  @Test
  void the_former_code_goes_on_nominating_and_each_reads_and_withdraws_what_both_sent() {
    String before = submit(former, "Before");
    merge();

    String after = submit(former, "After");
    String own = submit(standing, "Own");
    for (String organisation : new String[] {former, standing}) {
      String token = Tokens.of("partner", organisation);
      for (String id : new String[] {before, after, own}) {
        Api.get(token, Api.NOMINATIONS + "/" + id).then().statusCode(200);
        Api.get(token, Api.NOMINATIONS + "?call=" + call).then().body("items.id", hasItem(id));
      }
    }
    Api.post(
            Tokens.of("partner", standing),
            Api.NOMINATIONS + "/" + before + "/withdrawal",
            Api.json("{}"))
        .then()
        .statusCode(200);
    Api.get(Tokens.of("partner", Api.fresh("stranger")), Api.NOMINATIONS + "/" + own)
        .then()
        .statusCode(404);
  }

  @Test
  void one_organisation_nominates_a_person_once_under_whichever_code() {
    submit(former, "The same person");
    merge();
    Api.submit(standing, Api.nomination(call, "The same person"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("duplicate-nomination")));
    ObjectNode named = Api.nomination(call, "Another person");
    named.withObject("/organisation").put("code", former);
    Api.submit(standing, named).then().statusCode(201);
  }

  @Test
  void when_a_merger_is_taken_back_each_has_its_own_again() {
    String id = submit(former, "Somebody");
    merge();
    registry.publish(EventType.PARTNER_ANNULLED, former, data -> data.put("code", former));
    await().atMost(Duration.ofSeconds(10)).until(() -> !areOne());
    Api.get(Tokens.of("partner", standing), Api.NOMINATIONS + "/" + id).then().statusCode(404);
    Api.get(Tokens.of("partner", standing), Api.NOMINATIONS + "?call=" + call)
        .then()
        .body("items.id", not(hasItem(id)));
    Api.get(Tokens.of("partner", former), Api.NOMINATIONS + "/" + id).then().statusCode(200);
  }

  private void merge() {
    registry.publish(
        EventType.PARTNER_MERGED, former, data -> data.put("code", former).put("into", standing));
    await().atMost(Duration.ofSeconds(10)).until(this::areOne);
  }

  private boolean areOne() {
    return QuarkusTransaction.requiringNew().call(() -> organisations.areOne(standing, former));
  }

  private String submit(String organisation, String nominee) {
    return Api.submit(organisation, Api.nomination(call, nominee))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
