package programme.local.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import programme.local.parts.Pause;

/**
 * Registers one partnership after the other and changes the first one each time, until it is told
 * to stop.
 */
final class Writer {
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Api api;
  private final String prefix;
  private final Thread thread = new Thread(this::run, "writer");
  private volatile boolean running = true;

  private Writer(Api api, String prefix) {
    this.api = api;
    this.prefix = prefix;
  }

  static Writer start(Api api, String prefix) {
    Writer writer = new Writer(api, prefix);
    writer.thread.start();
    return writer;
  }

  /** Returns when the last answer is there. */
  void stop() throws InterruptedException {
    running = false;
    thread.join();
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  /** What was answered by no 201. */
  Set<String> unknown() {
    return unknown;
  }

  private void run() {
    for (int n = 0; running; n++) {
      String code = prefix + n;
      boolean taken = api.post("/api/v1/partnerships", Partnerships.of(code)).status() == 201;
      (taken ? acknowledged : unknown).add(code);
      ObjectNode change = Api.JSON.createObjectNode().put("acronym", "A" + n);
      api.patch("/api/v1/partnerships/" + prefix + "0", change);
      Pause.of(Duration.ofMillis(20));
    }
  }
}
