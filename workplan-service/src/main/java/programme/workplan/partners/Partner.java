package programme.workplan.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import programme.kit.vocabulary.PartnerType;

/** A partner that was registered. */
@Entity
public class Partner extends PanacheEntityBase {
  @Id String code;

  @Enumerated(EnumType.STRING)
  PartnerType type;

  /** The record that stands for its organisation; null: this one. */
  @Column(name = "merged_into")
  String mergedInto;

  /** The types of those of the codes that have been heard of. */
  public static Map<String, PartnerType> types(Collection<String> codes) {
    return Partner.<Partner>list("code in ?1", codes).stream()
        .collect(Collectors.toMap(partner -> partner.code, partner -> partner.type));
  }
}
