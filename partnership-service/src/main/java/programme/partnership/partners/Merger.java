package programme.partnership.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A fact: these two records are of one organisation, and the second stands for it. */
@Entity
@DynamicUpdate
@Table(name = "partner_merger")
class Merger extends PanacheEntityBase {
  @Id UUID id;
  String partner;

  @Column(name = "survivor")
  String into;

  @JdbcTypeCode(SqlTypes.JSON)
  Text reason;

  @JdbcTypeCode(SqlTypes.JSON)
  Authority authority;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  static Merger recorded(String partner, Mergers.Request request, Instant now) {
    Merger merger = new Merger();
    merger.id = Ids.next();
    merger.partner = partner;
    merger.into = request.into();
    merger.reason = request.reason();
    merger.authority = request.authority();
    merger.sources = request.sources();
    merger.recordedAt = now;
    return merger;
  }

  /** All of this record into another, in the order of recording; annulled ones too. */
  static List<Merger> history(String partner) {
    return list("partner = ?1 order by id", partner);
  }

  /** Which record stands at the end of each chain, by the codes of those that were merged. */
  static Map<String, String> survivors() {
    Map<String, String> steps = new HashMap<>();
    Merger.<Merger>stream("annulment is null").forEach(one -> steps.put(one.partner, one.into));
    Map<String, String> survivors = new HashMap<>();
    for (String partner : steps.keySet()) {
      String last = partner;
      while (steps.containsKey(last)) {
        last = steps.get(last);
      }
      survivors.put(partner, last);
    }
    return survivors;
  }
}
