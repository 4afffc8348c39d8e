package programme.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;

/**
 * A small programme of a test's own: one partnership, one plan of one item, told by the services
 * that own them.
 */
public final class Programme implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  public final String suffix = UUID.randomUUID().toString();
  public final String partnership = "partnership-" + suffix;
  public final String plan = "plan-" + suffix;
  public final String partner = "partner-" + suffix;
  public final OtherService others = new OtherService();

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Programme tellPartnership() {
    others.publish(
        EventType.PARTNERSHIP_REGISTERED, partnership, data -> data.put("code", partnership));
    return this;
  }

  /** A participation of the partner's, from this day, open or until that day. */
  public Programme tellParticipation(String role, String from, String to) {
    others.publish(
        EventType.PARTNERSHIP_PARTICIPATION_CHANGED,
        partnership,
        data -> {
          data.put("code", partnership);
          ((ObjectNode) data.at("/participations/0"))
              .put("partner", partner)
              .put("role", role)
              .put("from", from)
              .put("to", to);
        });
    return this;
  }

  public Programme tellPlan() {
    others.publish(
        EventType.WORK_PLAN_ADOPTED,
        plan,
        data -> data.put("code", plan).putArray("itemKeys").add("one"));
    tellItem("A first title");
    return this;
  }

  public void tellItem(String title) {
    others.publish(
        EventType.WORK_PLAN_ITEM_STATED,
        plan,
        data -> {
          data.put("workPlan", plan).put("version", 1);
          ObjectNode item = (ObjectNode) data.get("item");
          item.put("key", "one").put("number", "1").put("partnership", partnership);
          item.set(
              "title", json("{'values':{'en':'" + title + "'},'original':'en','unofficial':[]}"));
        });
  }

  /** An update on the item, with measures (a) met and (b) not. */
  public ObjectNode update() {
    return (ObjectNode)
        json(
            """
            {'reference':'r-%s','workPlan':'%s','item':'one','period':{'from':'2008-01-01','to':'2008-06-30'},
             'narrative':{'values':{'en':'Secret until accepted %s.'},'original':'en'},
             'measures':[{'key':'a','outcome':'MET'},{'key':'b','outcome':'NOT_MET','reason':{'values':{'en':'No funds.'},'original':'en'}}]}
            """
                .formatted(suffix, plan, suffix));
  }

  @Override
  public void close() {
    others.close();
  }
}
