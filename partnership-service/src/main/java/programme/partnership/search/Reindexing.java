package programme.partnership.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Gives their words to rows that were written before there was a search, at the start; no version
 * rises, since nothing that is read changes.
 */
@ApplicationScoped
class Reindexing {
  private static final int AT_A_TIME = 500;

  private final EntityManager entities;

  Reindexing(EntityManager entities) {
    this.entities = entities;
  }

  void atStart(@Observes StartupEvent start) {
    for (String kind : List.of("Partner", "Partnership", "Project")) {
      while (QuarkusTransaction.requiringNew().call(() -> some(kind)) == AT_A_TIME) {
        // The next portion.
      }
    }
  }

  private int some(String kind) {
    List<Searched> rows =
        entities
            .createQuery("from " + kind + " e where e.searchWords is null", Searched.class)
            .setMaxResults(AT_A_TIME)
            .getResultList();
    for (Searched row : rows) {
      entities
          .createNativeQuery(
              "update " + kind + " set search_words = cast(:words as text[]) where code = :code")
          .setParameter("words", SearchWords.of(row.searchedTexts()).toArray(String[]::new))
          .setParameter("code", row.code())
          .executeUpdate();
    }
    return rows.size();
  }
}
