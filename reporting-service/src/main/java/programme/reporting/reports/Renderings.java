package programme.reporting.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.reporting.readmodel.Sql;

/** The formats of a report: made anew for a draft, kept as bytes from its publication on. */
@ApplicationScoped
class Renderings {
  static final String JSON = "application/json";
  static final String HTML = "text/html";

  private final ObjectMapper json;
  private final HtmlReport html;
  private final Sql sql;

  Renderings(ObjectMapper json, HtmlReport html, Sql sql) {
    this.json = json;
    this.html = html;
    this.sql = sql;
  }

  /** A rendering with its digest; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Rendering(String mediaType, byte[] bytes, String sha256) {}

  List<Rendering> all(ReportView report) {
    return List.of(render(report, JSON), render(report, HTML));
  }

  Rendering render(ReportView report, String mediaType) {
    byte[] bytes =
        mediaType.equals(HTML)
            ? html.render(report).getBytes(StandardCharsets.UTF_8)
            : json(report);
    return new Rendering(mediaType, bytes, sha256(bytes));
  }

  void keep(UUID report, Rendering rendering) {
    sql.run(
        "insert into report_format (report, media_type, bytes, size, sha256) values (?, ?, ?, ?, ?)",
        report,
        rendering.mediaType(),
        rendering.bytes(),
        rendering.bytes().length,
        rendering.sha256());
  }

  Optional<Rendering> kept(UUID report, String mediaType) {
    return sql.one(
        row ->
            new Rendering(
                row.getString("media_type"), row.getBytes("bytes"), row.getString("sha256")),
        "select media_type, bytes, sha256 from report_format where report = ? and media_type = ?",
        report,
        mediaType);
  }

  List<ReportSummary.Format> manifest(UUID report) {
    return sql.list(
        row ->
            new ReportSummary.Format(
                row.getString("media_type"), row.getInt("size"), row.getString("sha256")),
        "select media_type, size, sha256 from report_format where report = ? order by media_type",
        report);
  }

  private byte[] json(ReportView report) {
    try {
      return json.writeValueAsBytes(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
