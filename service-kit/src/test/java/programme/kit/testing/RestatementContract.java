package programme.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import programme.kit.events.Aggregate;
import programme.kit.events.EventType;
import programme.kit.events.Fact;

/**
 * What every owner of aggregates promises about restating them, held against all that the tests of
 * this module have made so far. It takes texts: a service's own classes are another class loader's.
 */
public final class RestatementContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String service;
  private final Set<String> derived;
  private final Set<Aggregate> annulled = new HashSet<>();
  private final Map<Aggregate, List<JsonNode>> told;
  private final Set<EventType> owned = new HashSet<>();
  private final Set<Aggregate> stated = new HashSet<>();
  private final Set<String> types = new TreeSet<>();

  /**
   * @param derived members of the data that follow from the day or from other facts, and may differ
   *     from what was told
   */
  public RestatementContract(String service, String... derived) throws SQLException {
    this.service = service;
    this.derived = Set.of(derived);
    this.told = told();
  }

  /** An owner of the kind that is restated by this type. */
  public void owner(String type) {
    assertThat(owned.add(EventType.valueOf(type))).as("one owner of %s", type).isTrue();
  }

  /**
   * One of its aggregates.
   *
   * @param facts as JSON: [{type, data}]
   * @param following the same, of what follows as events
   */
  public void whole(String type, String subject, String facts, String following) {
    EventType restated = EventType.valueOf(type);
    Aggregate aggregate = new Aggregate(restated.source(), subject);
    stated.add(aggregate);
    List<Fact> within = read(facts);
    JsonNode data = data(restated, subject, within);
    assertThat(EventSchemas.faults(restated.typeName(), data)).as("%s", data).isEmpty();
    for (Fact fact : read(following)) {
      assertThat(EventSchemas.faults(fact.type().typeName(), (JsonNode) fact.data()))
          .as("%s", fact)
          .isEmpty();
      wasTold(aggregate, fact);
    }
    within.forEach(fact -> wasTold(aggregate, fact));
  }

  private static JsonNode data(EventType restated, String subject, List<Fact> facts) {
    ObjectNode data = JSON.createObjectNode().put(restated.key(), subject).put("gone", false);
    var stated = data.putArray("facts");
    facts.forEach(
        fact ->
            stated
                .addObject()
                .put("type", fact.type().typeName())
                .set("data", (JsonNode) fact.data()));
    return data;
  }

  /** Returns which types of facts there were. */
  public Set<String> holds() {
    assertThat(owned)
        .as("one owner for each kind of aggregate")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values())
                .filter(type -> type.isRestatement() && type.service().equals(service))
                .toList());
    Set<Aggregate> standing = new HashSet<>(told.keySet());
    standing.removeAll(annulled);
    assertThat(stated).as("all that was ever told of, and stands").containsAll(standing);
    return types;
  }

  private void wasTold(Aggregate aggregate, Fact fact) {
    types.add(fact.type().name());
    assertThat(told.getOrDefault(aggregate, List.of()))
        .as("%s of %s", fact.type(), aggregate)
        .contains(comparable((JsonNode) fact.data()));
  }

  private static List<Fact> read(String facts) {
    List<Fact> read = new ArrayList<>();
    parse(facts)
        .forEach(
            fact ->
                read.add(new Fact(EventType.valueOf(fact.get("type").asText()), fact.get("data"))));
    return read;
  }

  private Map<Aggregate, List<JsonNode>> told() throws SQLException {
    Map<Aggregate, List<JsonNode>> events = new HashMap<>();
    try (var connection = Platform.get().database(service);
        var rows =
            connection
                .createStatement()
                .executeQuery("select source, subject, data, type from outbox order by id")) {
      while (rows.next()) {
        Aggregate aggregate = new Aggregate(rows.getString(1), rows.getString(2));
        if (rows.getString(4).endsWith(".annulled.v1")) {
          annulled.add(aggregate);
        }
        events
            .computeIfAbsent(aggregate, any -> new ArrayList<>())
            .add(comparable(parse(rows.getString(3))));
      }
    }
    return events;
  }

  private static JsonNode parse(String data) {
    try {
      return JSON.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode comparable(JsonNode data) {
    JsonNode copy = data.deepCopy();
    strip(copy);
    if (copy instanceof ObjectNode object) {
      object.remove("changed");
    }
    return copy;
  }

  private void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(derived);
    }
    node.forEach(this::strip);
  }
}
