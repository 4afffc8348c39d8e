package programme.workplan.mandates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import programme.workplan.Api;

/** Mandates and acts on them, as tests send them. */
public final class Mandated {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static final String ANNULMENT =
      """
      {"reason": {"values": {"en": "Recorded for another paragraph."}, "original": "en"},
       "authority": {"document": "A made-up memorandum", "place": "para. 4"}}
      """;

  private Mandated() {}

  public static String id(String decision, String paragraph) {
    return Api.get("mandates?decision=" + decision + "&paragraph=" + paragraph)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  public static ObjectNode changing(String addressee, String to, String effectiveOn) {
    ObjectNode body = JSON.createObjectNode().put("to", to).put("effectiveOn", effectiveOn);
    if (addressee != null) {
      body.put("addressee", addressee);
    }
    body.putObject("authority").put("document", "A made-up memorandum").put("place", "para. 3");
    return body;
  }

  public static Response change(String mandate, String addressee, String to, String effectiveOn) {
    return Api.post(
        "mandates/" + mandate + "/status-changes", changing(addressee, to, effectiveOn));
  }

  public static ObjectNode response(String organisation, String words) {
    ObjectNode body = JSON.createObjectNode().put("organisation", organisation);
    body.putObject("text").put("original", "en").putObject("values").put("en", words);
    return body;
  }
}
