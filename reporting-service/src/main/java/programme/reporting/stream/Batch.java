package programme.reporting.stream;

import java.util.List;

/**
 * What a client is told at once.
 *
 * @param last whether the stream ends behind it
 */
record Batch(List<Message> messages, boolean last) {
  static Batch of(List<Message> messages) {
    return new Batch(messages, false);
  }

  static Batch end(Message... messages) {
    return new Batch(List.of(messages), true);
  }

  /**
   * @param id the event's place; null for what is no event
   * @param data null for a sign of life
   */
  record Message(String id, String data) {
    static final Message SIGN_OF_LIFE = new Message(null, null);
  }
}
