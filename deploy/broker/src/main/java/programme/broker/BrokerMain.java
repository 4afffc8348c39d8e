package programme.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One real Kafka node, broker and controller in one JVM.
 *
 * <p>{@code BrokerMain --data DIR --port N [--host localhost] [--until-stdin-ends]} prints {@code ready} on a line of
 * its own once the topics stand, and stops cleanly on SIGTERM.
 */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> options = options(args);
    Path data = Path.of(required(options, "--data"));
    int port = Integer.parseInt(required(options, "--port"));
    String host = options.getOrDefault("--host", "localhost");

    if (options.containsKey("--until-stdin-ends")) {
      exitWhenStdinEnds();
    }
    try {
      run(new NodeSettings(data, host, port));
    } catch (Exception e) {
      // Kafka's threads that did start would keep a broken node alive.
      e.printStackTrace(System.out);
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(NodeSettings settings) throws Exception {
    LogFolder.formatWhenEmpty(settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
    server.startup();
    CountDownLatch stopped = stopOnExit(server);
    Topics.create(settings.bootstrap());
    System.out.println("ready");
    server.awaitShutdown();
    stopped.await();
  }

  private static CountDownLatch stopOnExit(KafkaRaftServer server) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.shutdown();
                  stopped.countDown();
                },
                "stop-broker"));
    return stopped;
  }

  /** The parent holds the other end: when it dies, however it dies, no broker stays behind. */
  private static void exitWhenStdinEnds() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // what is written there means nothing
                }
              } catch (IOException gone) {
                // the same as its end
              }
              System.exit(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      boolean flag = args[i].equals("--until-stdin-ends");
      options.put(args[i], flag || i + 1 == args.length ? "" : args[++i]);
    }
    return options;
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null || value.isBlank()) {
      System.err.println("usage: BrokerMain --data DIR --port N [--host localhost] [--until-stdin-ends]");
      System.exit(2);
    }
    return value;
  }
}
