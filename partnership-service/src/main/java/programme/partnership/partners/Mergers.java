package programme.partnership.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** {@code /api/v1/partners/{code}/merger} and the mergers of a record so far. */
@Path("/api/v1/partners/{code}")
@Tag(name = "Partners")
public class Mergers {
  /**
   * What the record is merged into.
   *
   * @param into code of the record that stands for the organisation from now on
   */
  public record Request(
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String into,
      Text reason,
      @Valid Authority authority,
      @Size(max = 50) List<@Valid Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }
  }

  /**
   * A merger as everyone reads it.
   *
   * @param into the record named then; where that was merged in its turn, {@code mergedInto} of the
   *     partner names the last
   */
  public record View(
      UUID id,
      String partner,
      String into,
      Text reason,
      Authority authority,
      Instant recordedAt,
      List<Source> sources,
      Annulment annulment) {
    static View of(Merger merger) {
      return new View(
          merger.id,
          merger.partner,
          merger.into,
          merger.reason,
          merger.authority,
          merger.recordedAt,
          merger.sources,
          merger.annulment);
    }
  }

  private final Merging merging;

  Mergers(Merging merging) {
    this.merging = merging;
  }

  @POST
  @Path("merger")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_MERGED, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(
      summary = "Merge this record into another of the same organisation",
      description =
          "The code keeps resolving: the record stays, with mergedInto, and whatever names it goes on"
              + " to mean the organisation; its tokens keep their rights.")
  public PartnerView merge(String code, @NotNull @Valid Request request) {
    return PartnerView.of(merging.merge(code, request));
  }

  @GET
  @Path("mergers")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Into which records this one was merged; annulled mergers too, marked")
  public Page<View> list(String code) {
    Partner.get(code);
    return Page.whole(Merger.history(code).stream().map(View::of).toList());
  }

  @POST
  @Path("mergers/{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong merger back: the two records are two organisations again")
  public View annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    return View.of(merging.annul(code, id, request));
  }
}
