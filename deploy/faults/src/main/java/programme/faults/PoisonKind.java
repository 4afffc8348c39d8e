package programme.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import programme.faults.injection.Injection;

/** What nobody can read as an event of the programme. */
enum PoisonKind {
  BAD_JSON {
    @Override
    String put(Injection topic, String subject) {
      return topic.raw(subject, bytes("{\"code\": "), headers(subject));
    }
  },
  UNKNOWN_TYPE {
    @Override
    String put(Injection topic, String subject) {
      Map<String, String> headers = headers(subject);
      headers.put("ce_type", "programme.partner.painted.v1");
      return topic.raw(subject, bytes("{}"), headers);
    }
  },
  ONE_MEGABYTE {
    @Override
    String put(Injection topic, String subject) {
      return topic.raw(subject, bytes("[\"" + "y".repeat(1_000_000) + "\"]"), headers(subject));
    }
  },
  NULL_KEY {
    @Override
    String put(Injection topic, String subject) {
      return topic.raw(null, bytes("{}"), headers(subject));
    }
  },
  NO_SEQUENCE {
    @Override
    String put(Injection topic, String subject) {
      Map<String, String> headers = headers(subject);
      headers.remove("ce_sequence");
      return topic.raw(subject, bytes("{}"), headers);
    }
  };

  /** Puts one on the topic; answers where it lies: partition@offset. */
  abstract String put(Injection topic, String subject);

  private static Map<String, String> headers(String subject) {
    return new HashMap<>(Injection.headers("programme.partner.registered.v1", subject, 1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
