package programme.local.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The acts that move a thing from one status to the next. */
record Steps(Api api) {
  static ObjectNode nothingMore() {
    return JsonNodeFactory.instance.objectNode();
  }

  static boolean isIn(Enum<?> status, Answer thing) {
    return status(thing).equals(status.name());
  }

  static String status(Answer thing) {
    return thing.body().path("status").asText();
  }

  /** The thing after the act, which names what was read of it before. */
  Answer take(String address, String act, ObjectNode body, Answer before) {
    return after(address, before, api.act(address + "/" + act, body, before.tag()));
  }

  /**
   * The thing after an act was answered. A try whose answer was lost is refused the second time,
   * and has done its work: so what stands is the judge.
   */
  Answer after(String address, Answer before, Answer answer) {
    Answer after = api.get(address).orRefused(200);
    if (answer.status() >= 400 && status(after).equals(status(before))) {
      throw EntryRefused.by(answer);
    }
    return after;
  }
}
