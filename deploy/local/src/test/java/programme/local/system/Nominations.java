package programme.local.system;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nominations as an organisation sends them. */
final class Nominations {
  private Nominations() {}

  static ObjectNode of(String call, String organisation, String... interests) {
    ObjectNode nomination = Api.JSON.createObjectNode().put("call", call);
    nomination.set(
        "organisation",
        Api.JSON
            .createObjectNode()
            .put("code", organisation)
            .put("name", "An organisation")
            .put("type", "NGO")
            .put("country", "CH"));
    nomination.set(
        "nominee",
        Api.JSON
            .createObjectNode()
            .put("name", "A Person of " + organisation)
            .put("title", "Director")
            .put("email", "nominee@" + organisation + ".example"));
    ObjectNode statement = Api.JSON.createObjectNode().put("original", "en");
    statement.set("values", Api.JSON.createObjectNode().put("en", "We work on waste."));
    nomination.set("statement", statement);
    var codes = nomination.putArray("interests");
    for (String interest : interests) {
      codes.add(interest);
    }
    return nomination;
  }
}
