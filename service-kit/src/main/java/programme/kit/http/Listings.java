package programme.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import programme.kit.clock.ProgrammeClock;

/** Where lists are read from: pages, changes, and the whole, all with the same filters. */
@ApplicationScoped
public class Listings {
  private final EntityManager entities;
  private final ProgrammeClock clock;

  Listings(EntityManager entities, ProgrammeClock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * A list of entities, called {@code e} in conditions; changes go by {@code e.updatedAt}.
   *
   * @param key the attribute by which the list is ordered, unique
   */
  public <E> Listing<E> of(Class<E> entity, String key) {
    Class<?> keyType =
        entities.getMetamodel().entity(entity).getSingularAttribute(key).getJavaType();
    return new Listing<>(
        entities,
        clock,
        new Listing.Shape<>(
            "e",
            entity.getSimpleName() + " e",
            "e." + key,
            keyType,
            "e.updatedAt",
            row -> entity.cast(row[0])));
  }

  /**
   * A list of what a query of several entities finds, by a key that is a text.
   *
   * @param select comma-separated expressions
   * @param from entities with their names and joins
   * @param key the expression by which the list is ordered, unique
   * @param changed the expression of the instant at which a row changed last
   */
  public <R> Listing<R> of(
      String select, String from, String key, String changed, Function<Object[], R> row) {
    return new Listing<>(
        entities, clock, new Listing.Shape<>(select, from, key, String.class, changed, row));
  }
}
