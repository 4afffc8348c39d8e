package programme.kit.retries;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the key in OpenAPI, on every POST, and the header that tells a replay. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KeyParameter implements OASFilter {
  private static final String ABOUT =
      """
      Your name for this request, so that you can send it again when its answer got lost: 1–255 visible ASCII characters, \
      bare or as a quoted string (draft-ietf-httpapi-idempotency-key-header). It is yours alone (issuer and subject of the \
      token). The same key and request get the first answer again with `Idempotent-Replayed: true`, also after a deadline; \
      another request 422 `idempotency-key-reused`; one that is being worked on is waited for up to 5 s, then 409 \
      `request-in-progress`. Only 2xx answers are remembered, for %d days."""
          .formatted(KeptAnswers.DAYS);

  @Override
  public PathItem filterPathItem(PathItem item) {
    if (item.getPOST() != null) {
      item.getPOST().addParameter(key());
      item.getPOST()
          .getResponses()
          .getAPIResponses()
          .forEach(
              (status, answer) -> {
                if (status.startsWith("2")) {
                  answer.addHeader(Answer.REPLAYED, replayed());
                }
              });
    }
    return item;
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name(IdempotencyKey.HEADER)
        .in(Parameter.In.HEADER)
        .required(false)
        .description(ABOUT)
        .example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
        // two quotes, and each character escaped at most
        .schema(string().minLength(1).maxLength(2 + 2 * IdempotencyKey.LONGEST));
  }

  private static Header replayed() {
    return OASFactory.createHeader()
        .description("`true` where this is the answer of an earlier request with the same key.")
        .schema(string().enumeration(List.of("true")));
  }

  private static Schema string() {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
  }
}
