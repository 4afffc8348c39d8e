package programme.reporting.drafts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.http.streams.Streams;
import programme.reporting.access.ReportingRules;

/** {@code /api/v1/progress-updates/template.csv}. */
@Path("/api/v1/progress-updates/template.csv")
@Tag(name = "Progress updates")
public class Template {
  /** By which spreadsheets know that it is UTF-8. */
  private static final char MARK = '\uFEFF';

  private final Drafts drafts;
  private final ReportingRules rules;

  Template(Drafts drafts, ReportingRules rules) {
    this.drafts = drafts;
    this.rules = rules;
  }

  /** What stands between two cells; which one a spreadsheet expects depends on its language. */
  public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
      this.sign = sign;
    }
  }

  @GET
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Produces(Streams.CSV)
  @Operation(
      summary =
          "A table to be filled in and sent as a batch: one row for each thing that the caller"
              + " reports on")
  public RestResponse<String> get(
      @QueryParam("workPlan") String workPlan,
      @QueryParam("separator") @DefaultValue("COMMA") Separator separator) {
    List<Drafts.Prepared> rows =
        drafts.of(rules.reporter(), new Drafts.Wanted(workPlan, null, null));
    String text = MARK + table(rows, separator);
    return RestResponse.ResponseBuilder.ok(text, Streams.CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"progress-updates.csv\"")
        .build();
  }

  private static String table(List<Drafts.Prepared> rows, Separator separator) {
    StringWriter text = new StringWriter();
    TemplateColumns columns = TemplateColumns.of(rows);
    try (CsvWriter table =
        CsvWriter.builder()
            .fieldSeparator(separator.sign)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      table.writeRecord(columns.names());
      rows.forEach(row -> table.writeRecord(columns.cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
