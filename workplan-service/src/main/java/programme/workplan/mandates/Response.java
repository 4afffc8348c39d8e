package programme.workplan.mandates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** What an organisation says that it did, or will do, on a mandate. It closes nothing. */
@Entity
@DynamicUpdate
@Table(name = "mandate_response")
class Response extends PanacheEntityBase {
  @Id UUID id;
  UUID mandate;
  String organisation;

  @JdbcTypeCode(SqlTypes.JSON)
  Text text;

  @JdbcTypeCode(SqlTypes.JSON)
  List<DocumentReference> documents;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  static Response recorded(UUID id, UUID mandate, Responses.Request request, Instant now) {
    Response response = new Response();
    response.id = id;
    response.mandate = mandate;
    response.organisation = request.organisation();
    response.text = request.text();
    response.documents = request.documents();
    response.sources = request.sources();
    response.recordedAt = now;
    return response;
  }

  static List<Response> standing(UUID mandate) {
    return Response.<Response>list("mandate = ?1 order by id", mandate).stream()
        .filter(response -> response.annulment == null)
        .toList();
  }
}
