package programme.kit.references;

import io.quarkus.hibernate.orm.panache.Panache;

/** Columns that the database computes when a row is read, such as whether references are known. */
public final class Derived {
  private Derived() {}

  /** The same entity after its changes have been written, with what is computed from them. */
  public static <E> E afresh(E entity) {
    Panache.getEntityManager().flush();
    Panache.getEntityManager().refresh(entity);
    return entity;
  }
}
