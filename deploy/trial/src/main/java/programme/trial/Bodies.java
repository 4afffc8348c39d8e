package programme.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is sent: the least that each act needs, with its key in it. */
public final class Bodies {
  /** The forum and the call that nominations of a trial go to. */
  public static final String CALL = "faults";

  private Bodies() {}

  public static ObjectNode partner(String code) {
    ObjectNode partner = object().put("code", code).put("type", "NGO").put("country", "CH");
    partner.set("name", text("Partner " + code));
    return partner;
  }

  public static ObjectNode partnerChange(String acronym) {
    return object().put("acronym", acronym);
  }

  public static ObjectNode partnership(String code) {
    ObjectNode partnership = object().put("code", code).put("scope", "GLOBAL");
    partnership.set("name", text("Partnership " + code));
    partnership.set("area", object().set("label", text("Global")));
    return partnership;
  }

  public static ObjectNode forum() {
    ObjectNode forum = object().put("code", CALL).put("kind", "FORUM");
    forum.set("name", text("A forum for trials"));
    forum.putArray("constituencies").add("NGO");
    return forum;
  }

  public static ObjectNode call() {
    ObjectNode call = object().put("id", CALL).put("forum", CALL).put("constituency", "NGO");
    call.set("authority", object().put("document", "POLICY"));
    return call.put("closesOn", "2090-01-01")
        .put("timeZone", "Europe/Zurich")
        .put("inclusive", true);
  }

  public static ObjectNode nomination(String organisation) {
    ObjectNode nomination = object().put("call", CALL);
    nomination.set(
        "organisation",
        object()
            .put("code", organisation)
            .put("name", "Organisation " + organisation)
            .put("type", "NGO")
            .put("country", "CH"));
    nomination.set(
        "nominee",
        object()
            .put("name", "A Person of " + organisation)
            .put("title", "Director")
            .put("email", "nominee@" + organisation + ".example"));
    nomination.set("statement", text("We work on waste."));
    return nomination;
  }

  /** A work plan with so many items, each with a partnership, a budget and so many activities. */
  public static ObjectNode plan(String code, int items, int activities) {
    ObjectNode plan = object().put("code", code);
    plan.set("period", object().put("from", "2009-01-01").put("to", "2010-12-31"));
    plan.set("title", text("Work plan " + code));
    for (int n = 0; n < items; n++) {
      ObjectNode item = plan.withArray("items").addObject();
      item.put("key", "item-" + n).put("number", String.valueOf(n + 1)).put("kind", "PARTNERSHIP");
      item.put("partnership", "partnership-" + n);
      item.set("title", text("Item " + n + " of work plan " + code));
      item.putArray("budgets").addObject().put("amount", "1000.00").put("currency", "USD");
      for (int m = 0; m < activities; m++) {
        ObjectNode activity = item.withArray("activities").addObject();
        activity.put("key", "activity-" + m).put("kind", "ACTIVITY");
        activity.set(
            "text",
            text("Hold workshop " + m + " on the environmentally sound management of waste"));
      }
    }
    return plan;
  }

  /** A text that exists in English alone. */
  public static ObjectNode text(String english) {
    ObjectNode text = object().put("original", "en");
    text.set("values", object().put("en", english));
    return text;
  }

  private static ObjectNode object() {
    return Portal.JSON.createObjectNode();
  }
}
