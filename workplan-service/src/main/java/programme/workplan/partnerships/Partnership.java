package programme.workplan.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A partnership that was registered. */
@Entity
public class Partnership extends PanacheEntityBase {
  @Id String code;

  /** Those of the codes whose registration has been heard of. */
  public static Set<String> known(Collection<String> codes) {
    return Partnership.<Partnership>list("code in ?1", codes).stream()
        .map(known -> known.code)
        .collect(Collectors.toSet());
  }
}
