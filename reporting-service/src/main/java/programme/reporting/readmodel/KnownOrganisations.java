package programme.reporting.readmodel;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.access.Organisations;

/** Organisations by the read model's partners. */
@Singleton
class KnownOrganisations extends Organisations {
  KnownOrganisations(EntityManager entities) {
    super(entities, "read_partner");
  }
}
