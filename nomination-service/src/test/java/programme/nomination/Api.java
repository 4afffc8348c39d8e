package programme.nomination;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import programme.kit.testing.Tokens;

/** What tests send to this service, each with codes of its own. */
public final class Api {
  public static final ObjectMapper JSON = new ObjectMapper();
  public static final String FORUMS = "/api/v1/forums";
  public static final String CALLS = "/api/v1/calls";
  public static final String NOMINATIONS = "/api/v1/nominations";

  private Api() {}

  public static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  public static ObjectNode json(String text) {
    return parse(text.replace('\'', '"'));
  }

  public static ObjectNode parse(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode forum(String code) {
    return json("{'name': {'values': {'en': 'A forum'}, 'original': 'en'}, 'kind': 'FORUM',"
            + " 'constituencies': ['NGO', 'PARTY', 'PRIVATE_SECTOR']}")
        .put("code", code);
  }

  /** Open from its recording until the end of 15 September 2008 in Zurich, for NGOs. */
  public static ObjectNode call(String id, String forum) {
    return json("{'constituency': 'NGO', 'authority': {'document': 'A note'}, 'closesOn': '2008-09-15', 'inclusive': true,"
            + " 'timeZone': 'Europe/Zurich'}")
        .put("id", id)
        .put("forum", forum);
  }

  public static ObjectNode nomination(String call, String nominee) {
    ObjectNode nomination =
        json(
            "{'organisation': {'name': 'A network on wastes', 'type': 'NGO', 'country': 'NG'},"
                + " 'nominee': {'title': 'Director', 'email': 'someone@example.org', 'phone': '+41 22 000 00 00'},"
                + " 'statement': {'values': {'en': 'Why.'}, 'original': 'en'}, 'interests': []}");
    nomination.put("call", call);
    nomination.withObject("/nominee").put("name", nominee);
    return nomination;
  }

  /** The same, by an organisation of this code. */
  public static ObjectNode nomination(String call, String nominee, String organisation) {
    ObjectNode nomination = nomination(call, nominee);
    nomination.withObject("/organisation").put("code", organisation);
    return nomination;
  }

  /** A forum without limits, and a call of it that closes far from now. */
  public static String openCall() {
    String forum = fresh("forum");
    post(FORUMS, forum(forum)).then().statusCode(201);
    String call = fresh("call");
    post(CALLS, call(call, forum).put("closesOn", "2099-01-01")).then().statusCode(201);
    return call;
  }

  /** A forum without limits, and a call of it that is open until the end of 15 September 2008. */
  public static String recordedCall() {
    String forum = fresh("forum");
    post(FORUMS, forum(forum)).then().statusCode(201);
    return recordedCall(forum);
  }

  public static String recordedCall(String forum) {
    String call = fresh("call");
    post(CALLS, call(call, forum)).then().statusCode(201);
    return call;
  }

  public static Response post(String path, JsonNode body) {
    return post(Tokens.secretariat(), path, body);
  }

  public static Response post(String token, String path, JsonNode body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body.toString())
        .post(path);
  }

  public static Response submit(String organisation, JsonNode nomination) {
    return post(Tokens.of("partner", organisation), NOMINATIONS, nomination);
  }

  public static Response get(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }

  public static Response patch(String path, JsonNode change) {
    return given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(change.toString())
        .patch(path);
  }

  /** One of the steps of a nomination, by the secretariat, whatever version stands. */
  public static Response step(String nomination, String step, JsonNode body) {
    return given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body.toString())
        .post(NOMINATIONS + "/" + nomination + "/" + step);
  }

  public static Response step(String nomination, String step) {
    return step(nomination, step, JSON.createObjectNode());
  }

  public static String problem(String code) {
    return "/problems/" + code;
  }
}
