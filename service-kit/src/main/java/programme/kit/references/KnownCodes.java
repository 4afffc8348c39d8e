package programme.kit.references;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** The least copy there is: which things of another service's kind have been heard of. */
public abstract class KnownCodes implements Projection {
  private final EntityManager entities;
  private final String table;
  private final Set<EventType> follows;

  /**
   * @param table with a primary key {@code code} and nothing else that must be given
   * @param follows types of one aggregate, each of which tells that it is there
   */
  protected KnownCodes(EntityManager entities, String table, EventType... follows) {
    this.entities = entities;
    this.table = table;
    this.follows = Set.of(follows);
  }

  /** Those of the codes that are known; nulls among them are passed over. */
  public Set<String> among(Collection<String> codes) {
    List<String> named = codes.stream().filter(java.util.Objects::nonNull).distinct().toList();
    if (named.isEmpty()) {
      return Set.of();
    }
    List<?> known =
        entities
            .createNativeQuery(
                "select code from " + table + " where code in (:codes)", String.class)
            .setParameter("codes", named)
            .getResultList();
    return known.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  @Override
  public Set<EventType> follows() {
    return follows;
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(follows.iterator().next(), table, "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    entities
        .createNativeQuery("insert into " + table + " (code) values (:code) on conflict do nothing")
        .setParameter("code", event.subject())
        .executeUpdate();
  }
}
