package programme.partnership.vocabularies;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;

/** {@code /api/v1/vocabularies}. */
@Path("/api/v1/vocabularies")
@Tag(name = "Vocabularies")
public class Vocabularies {
  private static final String FOR_A_DAY = "public, max-age=86400";

  private final VocabularyFiles files;

  Vocabularies(VocabularyFiles files) {
    this.files = files;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "The lists of codes that the API uses, by name")
  public Page<Vocabulary.Summary> list(@Valid @BeanParam PageRequest page) {
    return Page.of(
        page,
        (after, count) -> files.after(after).stream().limit(count).toList(),
        Vocabulary::name,
        Vocabulary::summary);
  }

  @GET
  @Path("{name}")
  @PermitAll
  @Operation(
      summary = "One list of codes, each labelled in the six languages of the United Nations")
  public RestResponse<Vocabulary> get(String name) {
    Vocabulary vocabulary = files.find(name).orElseThrow(Problem.notFound("vocabulary", name));
    return RestResponse.ResponseBuilder.ok(vocabulary)
        .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY)
        .build();
  }
}
