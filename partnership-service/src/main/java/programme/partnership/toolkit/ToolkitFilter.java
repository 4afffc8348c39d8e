package programme.partnership.toolkit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.http.Listing;

/** Which resources are asked for; what is left out restricts nothing. */
public class ToolkitFilter {
  @Parameter(description = "Resources of this kind")
  @QueryParam("kind")
  public Entry.Kind kind;

  @Parameter(description = "Resources that stand so with the body that adopts them")
  @QueryParam("adoption")
  public Adoption adoption;

  @Parameter(description = "Resources that come from this partnership, by its code")
  @QueryParam("partnership")
  @Size(max = 200)
  public String partnership;

  Listing<ToolkitResource> on(Listing<ToolkitResource> list) {
    return list.where("kind", kind)
        .where("adoption", adoption)
        .and(
            "function('jsonb_exists', e.partnerships, :partnership) = true",
            "partnership",
            partnership);
  }
}
