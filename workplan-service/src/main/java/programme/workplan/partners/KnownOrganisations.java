package programme.workplan.partners;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.access.Organisations;

/** Organisations by the copy of the partners. */
@Singleton
class KnownOrganisations extends Organisations {
  KnownOrganisations(EntityManager entities) {
    super(entities, "partner");
  }
}
