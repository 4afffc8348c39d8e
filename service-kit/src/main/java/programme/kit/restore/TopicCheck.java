package programme.kit.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import programme.kit.outbox.BeforePublishing;

/**
 * Tells a database that was put back behind its topic, or a topic that was put back behind its
 * database. Nothing may be published before this has passed: what followers know would be
 * contradicted under the same epoch.
 */
@ApplicationScoped
class TopicCheck implements BeforePublishing {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TopicTail topic;
  private final String service;

  TopicCheck(TopicTail topic, @ConfigProperty(name = "programme.service") String service) {
    this.topic = topic;
    this.service = service;
  }

  @Override
  public Optional<String> fault() throws SQLException {
    return sentence(topic.read(PATIENCE));
  }

  private Optional<String> sentence(TopicTail.Tail tail) {
    if (tail.unknown() > 0) {
      return Optional.of(
          "The topic %s is ahead of the database of %s by %d events of %d aggregates: the database was put back to an earlier state. Run ./programme restored %s, which states every aggregate anew."
              .formatted(tail.topic(), service, tail.unknown(), tail.aggregates().size(), service));
    }
    if (tail.lost() > 0) {
      return Optional.of(
          "The topic %s lacks %d records that %s has published: Kafka's data was lost or put back to an earlier state. Put Kafka's data back as it was; where that can't be done, docs/guides/operators.md says how to begin the topic anew."
              .formatted(tail.topic(), tail.lost(), service));
    }
    return Optional.empty();
  }
}
