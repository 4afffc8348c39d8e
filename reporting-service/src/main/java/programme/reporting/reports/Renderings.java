package programme.reporting.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.rendering.Format;
import programme.reporting.reports.rendering.Printed;

/** The formats of a report: made anew for a draft, kept as bytes from its publication on. */
@ApplicationScoped
class Renderings {
  static final String JSON = "application/json";

  private final ObjectMapper json;
  private final List<Format> formats;
  private final Sql sql;

  Renderings(ObjectMapper json, @All List<Format> formats, Sql sql) {
    this.json = json;
    this.formats = formats;
    this.sql = sql;
  }

  /** A rendering with its digest; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Rendering(String mediaType, byte[] bytes, String sha256) {}

  /** Renders every format once and keeps the bytes. */
  void keepAll(ReportView report) {
    keep(report.id(), render(report, JSON));
    formats.forEach(format -> keep(report.id(), render(report, format.mediaType())));
  }

  Rendering render(ReportView report, String mediaType) {
    byte[] bytes =
        formats.stream()
            .filter(format -> format.mediaType().equals(mediaType))
            .findFirst()
            .map(format -> format.render(printed(report)))
            .orElseGet(() -> json(report));
    return new Rendering(mediaType, bytes, Digests.of(bytes));
  }

  /** How a file in this format is called. */
  String extension(String mediaType) {
    return formats.stream()
        .filter(format -> format.mediaType().equals(mediaType))
        .findFirst()
        .map(Format::extension)
        .orElse("json");
  }

  private static Printed printed(ReportView report) {
    Map<String, List<Paragraph>> notes = new LinkedHashMap<>();
    for (Note note : report.notes()) {
      notes
          .computeIfAbsent(note.part(), part -> new ArrayList<>())
          .add(Paragraph.of(Phrase.of(note.text(), report.language())));
    }
    return new Printed(
        report.language(),
        report.symbol() == null ? report.revisionLabel() : report.symbol(),
        !report.isPublished(),
        report.assembledAt(),
        report.content(),
        notes);
  }

  private void keep(UUID report, Rendering rendering) {
    sql.run(
        "insert into report_format (report, media_type, bytes, size, sha256) values (?, ?, ?, ?,"
            + " ?)",
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
}
