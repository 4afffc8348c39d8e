package programme.workplan.decisions;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what mandates are found; a {@code @BeanParam}. */
public class MandateFilter {
  @Parameter(
      description =
          "Whom it speaks to; a type of partner finds what speaks to all stakeholders too")
  @QueryParam("addressee")
  AddresseeGroup addressee;

  @QueryParam("verb")
  Paragraph.Verb verb;

  @Parameter(
      description =
          "Due on this day or before; what is due at a meeting is due on its first day, once that is known")
  @QueryParam("dueBy")
  LocalDate dueBy;

  @Parameter(description = "Due at this meeting")
  @QueryParam("dueAt")
  String dueAt;

  @QueryParam("status")
  Paragraph.Status status;

  @Parameter(description = "Of this decision")
  @QueryParam("decision")
  String decision;

  /** What is asked for, each by the name of its parameter in the query. */
  Map<String, Object> asked() {
    Map<String, Object> asked = new HashMap<>();
    asked.put("groups", addressee == null ? null : groups());
    asked.put("verb", verb);
    asked.put("dueBy", dueBy);
    asked.put("dueAt", dueAt);
    asked.put("status", status);
    asked.put("decision", decision);
    asked.values().removeIf(Objects::isNull);
    return asked;
  }

  private String[] groups() {
    return addressee.spokenToAs().stream().map(Enum::name).toArray(String[]::new);
  }
}
