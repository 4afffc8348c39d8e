package programme.workplan.decisions;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;

/** {@code /api/v1/decisions/{code}/versions} and {@code /diff}: the texts of one decision. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
public class DecisionTexts {
  private final ObjectMapper json;

  DecisionTexts(ObjectMapper json) {
    this.json = json;
  }

  @GET
  @Path("{code}/versions")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "The text as proposed and the text as adopted")
  public Page<DecisionVersion.View> versions(String code) {
    List<DecisionVersion> texts = DecisionVersion.of(code);
    if (texts.isEmpty()) {
      throw Problem.notFound("decision", code).get();
    }
    return Page.whole(texts.stream().map(DecisionVersion.View::of).toList());
  }

  @GET
  @Path("{code}/diff")
  @PermitAll
  @Operation(
      summary = "What is different between the two texts, by paragraph and field",
      description =
          "Taking away what was removed, putting what both have into the order, setting what changed and putting what"
              + " was added at its position makes the one text of the other, exactly.")
  public DecisionDiff diff(
      String code,
      @Parameter(description = "The text that is compared, PROPOSED unless said")
          @QueryParam("from")
          @DefaultValue("PROPOSED")
          DecisionStatus from,
      @Parameter(description = "The text that it is compared with, ADOPTED unless said")
          @QueryParam("to")
          @DefaultValue("ADOPTED")
          DecisionStatus to) {
    return DecisionDiff.of(DecisionVersion.get(code, from), DecisionVersion.get(code, to), json);
  }
}
