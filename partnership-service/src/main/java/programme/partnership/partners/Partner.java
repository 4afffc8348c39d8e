package programme.partnership.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;

/** An organisation that the programme works with. */
@Entity
public class Partner extends PanacheEntityBase {
  @Id String code;
  @Version long version;

  @JdbcTypeCode(SqlTypes.JSON)
  Text name;

  String acronym;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "also_printed")
  List<PrintedName> alsoPrinted;

  @Enumerated(EnumType.STRING)
  PartnerType type;

  @JdbcTypeCode(SqlTypes.CHAR)
  String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "un_region_set")
  UnRegion unRegionSet;

  /** As set, else the country's own group. */
  @Enumerated(EnumType.STRING)
  @Column(name = "un_region")
  UnRegion unRegion;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> sectors;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Registration.Serves> serves;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static Partner register(Registration registration, Instant now) {
    Partner partner = new Partner();
    partner.code = registration.code();
    partner.recordedAt = now;
    partner.describe(registration, now);
    return partner;
  }

  /** The partner with this code, locked until the transaction ends. */
  static Partner lock(String code) {
    return Partner.<Partner>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("partner", code));
  }

  /** Replaces the description; false when nothing is different. */
  boolean change(Registration registration, Instant now) {
    if (registration.equals(registration())) {
      return false;
    }
    describe(registration, now);
    return true;
  }

  private void describe(Registration registration, Instant now) {
    name = registration.name();
    acronym = registration.acronym();
    alsoPrinted = registration.alsoPrinted();
    type = registration.type();
    country = registration.country() == null ? null : registration.country().code();
    unRegionSet = registration.unRegion();
    unRegion =
        unRegionSet != null || country == null ? unRegionSet : country().unRegion().orElse(null);
    sectors = registration.sectors();
    serves = registration.serves();
    sources = registration.sources();
    updatedAt = now;
  }

  /** As it was written. */
  Registration registration() {
    return described(unRegionSet);
  }

  /** As others are told, with the region that holds. */
  Registration snapshot() {
    return described(unRegion);
  }

  private Registration described(UnRegion region) {
    return new Registration(
        code, name, acronym, alsoPrinted, type, country(), region, sectors, serves, sources);
  }

  Country country() {
    return country == null ? null : new Country(country);
  }
}
