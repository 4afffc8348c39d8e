package programme.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One topic per service; its log is the history, so it is kept for good. */
final class Topics {
  private static final List<String> SERVICES = List.of("partnership", "workplan", "nomination", "reporting");
  // Never changed: a key's partition, and so its order, depends on it.
  private static final int PARTITIONS = 6;
  private static final short REPLICAS = 1;

  private Topics() {}

  static void create(String bootstrap) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          SERVICES.stream()
              .map(service -> "programme." + service)
              .filter(name -> !there.contains(name))
              .map(Topics::topic)
              .collect(Collectors.toList());
      admin.createTopics(missing).all().get();
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, PARTITIONS, REPLICAS)
        .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
  }
}
