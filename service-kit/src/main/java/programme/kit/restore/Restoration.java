package programme.kit.restore;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import programme.kit.events.Aggregate;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.outbox.Outbox;

/**
 * What an operator does after a restore: a higher epoch, and every aggregate stated anew in it. The
 * epoch is raised first, by the schema's owner; all else is one transaction. Cut off in between,
 * the next start refuses as before, and it is done again.
 */
@ApplicationScoped
class Restoration {
  private static final int LONGEST_SECONDS = 3600;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TopicTail topic;
  private final PublishedRows published;
  private final List<Restatable> owners;
  private final Outbox outbox;
  private final EntityManager entities;
  private final SchemaOwner schemaOwner;

  Restoration(
      TopicTail topic,
      PublishedRows published,
      @All List<Restatable> owners,
      Outbox outbox,
      EntityManager entities,
      SchemaOwner schemaOwner) {
    this.topic = topic;
    this.published = published;
    this.owners = owners;
    this.outbox = outbox;
    this.entities = entities;
    this.schemaOwner = schemaOwner;
  }

  /**
   * @param restated how many aggregates were stated anew
   * @param gone how many others there were, of which the topic still tells
   */
  record Outcome(int epoch, long restated, long gone) {}

  /** An instance of the service is running. */
  static final class Running extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Outcome run() throws SQLException {
    TopicTail.Tail tail = topic.read(PATIENCE);
    int epoch = raise(tail.highestEpoch());
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> restate(epoch, tail));
  }

  private int raise(int atLeast) throws SQLException {
    try (var connection = schemaOwner.connect();
        var update =
            connection.prepareStatement(
                "update service_epoch set epoch = greatest(epoch, ?) + 1 returning epoch")) {
      update.setInt(1, atLeast);
      try (var row = update.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private Outcome restate(int epoch, TopicTail.Tail tail) throws SQLException {
    refuseWhileRunning();
    Set<Aggregate> others = published.aggregates();
    others.addAll(tail.aggregates());
    long restated = 0;
    for (Restatable owner : owners) {
      try (Stream<Restatable.Whole> all = owner.all()) {
        for (var whole : (Iterable<Restatable.Whole>) all::iterator) {
          state(owner.type(), whole);
          others.remove(new Aggregate(owner.type().source(), whole.subject()));
          restated++;
        }
      }
      entities.clear();
    }
    others.stream().sorted().forEach(this::gone);
    published.setPositions(tail.ends());
    return new Outcome(epoch, restated, others.size());
  }

  /** The relay's own lock: whoever holds it publishes. */
  private void refuseWhileRunning() {
    Object free =
        entities
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('relay', 0))", Boolean.class)
            .getSingleResult();
    if (!Boolean.TRUE.equals(free)) {
      throw new Running();
    }
  }

  private void state(EventType type, Restatable.Whole whole) {
    outbox.append(type, whole.subject(), data(type, whole.subject(), whole.facts()));
    whole.following().forEach(fact -> outbox.append(fact.type(), whole.subject(), fact.data()));
  }

  private void gone(Aggregate aggregate) {
    EventType type =
        EventType.restatementOf(aggregate.source())
            .orElseThrow(() -> new IllegalStateException("No type restates " + aggregate.source()));
    outbox.append(type, aggregate.subject(), data(type, aggregate.subject(), List.of()));
  }

  static Map<String, Object> data(EventType type, String subject, List<Fact> facts) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(type.key(), subject);
    data.put("gone", facts.isEmpty());
    data.put("facts", facts.stream().map(Restoration::named).toList());
    return data;
  }

  private static Map<String, Object> named(Fact fact) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("type", fact.type().typeName());
    named.put("data", fact.data());
    return named;
  }
}
