package programme.nomination.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.kit.vocabulary.PartnerType;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class RegistryProjectionTest {
  private final String organisation = Api.fresh("organisation");
  private final OtherService registry = new OtherService();
  private Clock clock;
  private String call;

  @BeforeEach
  void openACall() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
  }

  @AfterEach
  void end() {
    clock.close();
    registry.close();
  }

  @Test
  void an_interest_in_a_partnership_registered_a_moment_ago_is_taken_and_resolves() {
    String partnership = Api.fresh("partnership");
    registry.publish(
        EventType.PARTNERSHIP_REGISTERED, partnership, data -> data.put("code", partnership));
    ObjectNode nomination = Api.nomination(call, "Somebody");
    nomination.withArray("interests").add(partnership).add("never-registered");

    String id =
        Api.submit(organisation, nomination)
            .then()
            .statusCode(201)
            .body("interests[0].partnership", equalTo(partnership))
            .extract()
            .path("id");

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                Api.get(Tokens.secretariat(), Api.NOMINATIONS + "/" + id)
                    .then()
                    .body("interests[0].resolved", equalTo(true))
                    .body("interests[1].resolved", equalTo(false)));
  }

  @Test
  void the_record_goes_before_what_a_sender_declares() {
    registered("PRIVATE_SECTOR");
    Api.submit(organisation, Api.nomination(call, "Somebody"))
        .then()
        .statusCode(422)
        .body("type", equalTo(Api.problem("constituency-mismatch")));

    registry.publish(
        EventType.PARTNER_CHANGED,
        organisation,
        data -> data.put("code", organisation).put("type", "NGO"));
    awaitType(PartnerType.NGO);
    ObjectNode declaredOtherwise = Api.nomination(call, "Somebody");
    declaredOtherwise.withObject("/organisation").put("type", "PRIVATE_SECTOR");
    Api.submit(organisation, declaredOtherwise)
        .then()
        .statusCode(201)
        .body("typeDeclared", equalTo(false))
        .body("constituency", equalTo("NGO"));
  }

  @Test
  void a_party_nominates_for_its_own_country() {
    String forum = Api.fresh("forum");
    Api.post(Api.FORUMS, Api.forum(forum));
    String parties = Api.fresh("call");
    Api.post(Api.CALLS, Api.call(parties, forum).put("constituency", "PARTY"))
        .then()
        .statusCode(201);
    registered("PARTY");
    ObjectNode nomination = Api.nomination(parties, "Somebody");
    nomination.withObject("/organisation").put("type", "PARTY").put("country", "GH");
    Api.post(Tokens.of("party", organisation), Api.NOMINATIONS, nomination).then().statusCode(403);
    nomination.withObject("/organisation").put("country", "NG");
    Api.post(Tokens.of("party", organisation), Api.NOMINATIONS, nomination).then().statusCode(201);
  }

  @Test
  void what_is_delivered_twice_or_out_of_order_ends_the_same() {
    ObjectNode first = partner(EventType.PARTNER_REGISTERED, "NGO");
    ObjectNode second = partner(EventType.PARTNER_CHANGED, "IGO");
    ObjectNode third = partner(EventType.PARTNER_CHANGED, "ACADEMIA");
    registry.send(EventType.PARTNER_CHANGED, organisation, 3, third.toString());
    registry.send(EventType.PARTNER_REGISTERED, organisation, 1, first.toString());
    registry.send(EventType.PARTNER_REGISTERED, organisation, 1, first.toString());
    registry.send(EventType.PARTNER_CHANGED, organisation, 2, second.toString());
    awaitType(PartnerType.ACADEMIA);

    registry.send(EventType.PARTNER_REGISTERED, organisation, 1, first.toString());
    registry.send(EventType.PARTNER_CHANGED, organisation, 2, second.toString());
    registry.send(
        EventType.PARTNER_CHANGED,
        organisation,
        4,
        partner(EventType.PARTNER_CHANGED, "ACADEMIA").put("country", "TT").toString());
    await().atMost(Duration.ofSeconds(10)).until(() -> "TT".equals(copy().country));
    assertThat(copy().type).isEqualTo(PartnerType.ACADEMIA);
  }

  private void registered(String type) {
    registry.publish(
        EventType.PARTNER_REGISTERED,
        organisation,
        data -> data.put("code", organisation).put("type", type));
    awaitType(PartnerType.valueOf(type));
  }

  private ObjectNode partner(EventType event, String type) {
    return OtherService.example(event).put("code", organisation).put("type", type);
  }

  private void awaitType(PartnerType type) {
    await().atMost(Duration.ofSeconds(10)).until(() -> copy() != null && copy().type == type);
  }

  private PartnerCopy copy() {
    return QuarkusTransaction.requiringNew().call(() -> PartnerCopy.of(organisation).orElse(null));
  }
}
