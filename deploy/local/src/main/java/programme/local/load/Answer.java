package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param etag null where the answer has none
 * @param location null where the answer has none
 */
record Answer(int status, JsonNode body, String etag, String location) {
  boolean is(int expected) {
    return status == expected;
  }

  /** Whether this is a refusal with this code: the last part of the problem's type. */
  boolean isProblem(String code) {
    return status >= 400 && body.path("type").asText().endsWith("/" + code);
  }

  /** This answer, where it has one of these statuses; any other one refuses the entry. */
  Answer orRefused(int... expected) {
    for (int one : expected) {
      if (status == one) {
        return this;
      }
    }
    throw EntryRefused.by(this);
  }

  /** What a change must name, to be sure that it changes what was read. */
  String tag() {
    return etag == null ? "*" : etag;
  }
}
