package programme.kit.access;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which codes are one organisation's, by a service's copy of the partners: a merged record's code
 * keeps its rights, and the record that stands for it has them too.
 */
public abstract class Organisations {
  private final EntityManager entities;
  private final String codes;

  /**
   * @param table with columns {@code code} and {@code merged_into}, as partner.merged events tell
   */
  protected Organisations(EntityManager entities, String table) {
    this.entities = entities;
    this.codes =
        """
        select o.code from %1$s o, %1$s asked
        where asked.code = :code and (o.code = coalesce(asked.merged_into, asked.code)
          or o.merged_into = coalesce(asked.merged_into, asked.code))
        order by o.code
        """
            .formatted(table);
  }

  /** All codes of the organisation that has this one, itself among them, in one order for all. */
  public List<String> codesOf(String code) {
    List<String> known = new ArrayList<>();
    entities
        .createNativeQuery(codes, String.class)
        .setParameter("code", code)
        .getResultList()
        .forEach(one -> known.add((String) one));
    if (known.isEmpty()) {
      known.add(code);
    }
    // Unlike List.of, it may be asked whether it contains what is not named: null.
    return Collections.unmodifiableList(known);
  }

  /** Whether both are codes of one organisation. */
  public boolean areOne(String code, String other) {
    return code.equals(other) || codesOf(code).contains(other);
  }
}
