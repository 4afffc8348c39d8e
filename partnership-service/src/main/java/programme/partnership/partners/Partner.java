package programme.partnership.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;
import programme.partnership.search.Search;
import programme.partnership.search.SearchWords;
import programme.partnership.search.Searched;

/** An organisation that the programme works with. */
@Entity
public class Partner extends PanacheEntityBase implements Searched {
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

  /** Written with the description; read by the database alone. */
  @Basic(fetch = FetchType.LAZY)
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "search_words")
  String[] searchWords;

  @Basic(fetch = FetchType.LAZY)
  @Column(insertable = false, updatable = false, columnDefinition = Search.VECTOR)
  String search;

  /** The record that stands for the organisation; null: this one. */
  @Column(name = "merged_into")
  String mergedInto;

  @Column(name = "merged_at")
  Instant mergedAt;

  /** The codes of the records that this one stands for. */
  @Formula("(select jsonb_agg(f.code order by f.code) from partner f where f.merged_into = code)")
  @JdbcTypeCode(SqlTypes.JSON)
  List<String> formerCodes;

  static Partner register(Registration registration, Instant now) {
    Partner partner = new Partner();
    partner.code = registration.code();
    partner.recordedAt = now;
    partner.describe(registration, now);
    return partner;
  }

  public static Partner get(String code) {
    return Partner.<Partner>findByIdOptional(code).orElseThrow(Problem.notFound("partner", code));
  }

  /** All codes of the organisation that has this one: the last that stands, and former ones. */
  public static List<String> codesOf(String code) {
    return Partner.<Partner>findByIdOptional(code)
        .map(one -> one.mergedInto == null ? one.code : one.mergedInto)
        .map(
            last ->
                Partner.<Partner>stream("code = ?1 or mergedInto = ?1 order by code", last)
                    .map(one -> one.code)
                    .toList())
        .orElse(List.of(code));
  }

  /** The code of the record that stands for this one's organisation. */
  public String standing() {
    return mergedInto == null ? code : mergedInto;
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

  void requireUnmerged() {
    if (mergedInto != null) {
      throw Problem.of(
              ProblemCode.ALREADY_MERGED, "'" + code + "' was merged into '" + mergedInto + "'.")
          .with("mergedInto", mergedInto);
    }
  }

  /** Another record stands for the organisation. */
  void standBehind(String survivor, Instant now) {
    mergedInto = survivor;
    mergedAt = now;
    updatedAt = now;
  }

  /** The record stands for an organisation of its own again. */
  void standAlone(Instant now) {
    mergedInto = null;
    mergedAt = null;
    updatedAt = now;
  }

  /** What followers are told of its merger. */
  Merging.Merged merged() {
    return new Merging.Merged(code, mergedInto, mergedAt);
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
    searchWords = SearchWords.of(searchedTexts()).toArray(String[]::new);
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

  @Override
  public String code() {
    return code;
  }

  @Override
  public Stream<String> searchedTexts() {
    return Stream.of(
            Stream.of(code),
            Stream.ofNullable(acronym),
            name.values().values().stream(),
            alsoPrinted.stream().map(PrintedName::text))
        .flatMap(Function.identity());
  }
}
