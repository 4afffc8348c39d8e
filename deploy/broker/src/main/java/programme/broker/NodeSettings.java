package programme.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the node is configured with; small, because it shares a desk with PostgreSQL and four services. */
final class NodeSettings {
  private final Path data;
  private final String host;
  private final int port;
  private final int controllerPort;

  NodeSettings(Path data, String host, int port) throws IOException {
    this.data = data.toAbsolutePath();
    this.host = host;
    this.port = port;
    this.controllerPort = freePort();
  }

  Path data() {
    return data;
  }

  String bootstrap() {
    return host + ":" + port;
  }

  Map<String, String> properties() {
    Map<String, String> p = new TreeMap<>();
    p.put("node.id", "1");
    p.put("process.roles", "broker,controller");
    p.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://localhost:%d".formatted(host, port, controllerPort));
    p.put("advertised.listeners", "PLAINTEXT://" + bootstrap());
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    p.put("log.dirs", data.toString());
    p.put("auto.create.topics.enable", "false");
    oneOfEverything(p);
    small(p);
    return p;
  }

  /** One broker can hold one replica; Kafka's own topics default to three. */
  private static void oneOfEverything(Map<String, String> p) {
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "5");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "5");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "5");
    // The offsets of a consumer that was away for a season must still be there.
    p.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
  }

  private static void small(Map<String, String> p) {
    // The default dedupe buffer of 128 MB alone would fill the heap.
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
    p.put("group.initial.rebalance.delay.ms", "0");
    // A killed node may register again only when its old session is over; the default lets it wait 9 s.
    p.put("broker.session.timeout.ms", "3000");
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
