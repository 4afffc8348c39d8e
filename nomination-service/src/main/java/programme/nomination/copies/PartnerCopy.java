package programme.nomination.copies;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;

/** What the registry of partners says of an organisation. */
@Entity
@Immutable
@Table(name = "partner_copy")
public class PartnerCopy extends PanacheEntityBase {
  @Id String code;

  @Enumerated(EnumType.STRING)
  PartnerType type;

  @JdbcTypeCode(SqlTypes.CHAR)
  String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "un_region")
  UnRegion unRegion;

  /** The record that stands for its organisation; null: this one. */
  @Column(name = "merged_into")
  String mergedInto;

  /** Empty where no event about it has come: then what a sender declares stands. */
  public static Optional<PartnerCopy> of(String code) {
    return code == null ? Optional.empty() : PartnerCopy.findByIdOptional(code);
  }

  /** Those records that there are, by code. */
  public static Map<String, PartnerCopy> of(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : PartnerCopy.<PartnerCopy>list("code in ?1", codes).stream()
            .collect(Collectors.toMap(partner -> partner.code, partner -> partner));
  }

  /** The code of the record that stands for its organisation. */
  public String standing() {
    return mergedInto == null ? code : mergedInto;
  }

  public PartnerType type() {
    return type;
  }

  public Optional<String> country() {
    return Optional.ofNullable(country);
  }

  public Optional<UnRegion> unRegion() {
    return Optional.ofNullable(unRegion);
  }
}
