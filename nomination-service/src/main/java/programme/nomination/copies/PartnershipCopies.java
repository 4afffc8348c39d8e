package programme.nomination.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which partnerships are known here; others may be registered and their event on its way. */
@ApplicationScoped
public class PartnershipCopies {
  private final EntityManager entities;

  PartnershipCopies(EntityManager entities) {
    this.entities = entities;
  }

  public Set<String> knownAmong(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    List<?> known =
        entities
            .createNativeQuery(
                "select code from partnership_copy where code in (:codes)", String.class)
            .setParameter("codes", codes)
            .getResultList();
    return known.stream().map(String.class::cast).collect(Collectors.toSet());
  }
}
