package programme.reporting.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.content.ReportContent;

/**
 * What reports say, as JSON in pieces: a long report passes through, and is never held whole as
 * bytes.
 */
@ApplicationScoped
class Contents {
  private static final int PIECE = 256 * 1024;

  private final ObjectMapper json;
  private final Sql sql;

  Contents(ObjectMapper json, Sql sql) {
    this.json = json;
    this.sql = sql;
  }

  /** As it was made of the records; editions that were edited follow. */
  static final int MADE = 0;

  /** Keeps an edition, and answers its SHA-256. The one before stays for who is reading it. */
  String keep(UUID report, int edition, ReportContent content) {
    sql.run(
        "delete from report_text where report = ? and edition > ? and edition < ?",
        report,
        MADE,
        edition - 1);
    var digest = Digests.sha256();
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(new Pieces(report, edition), PIECE), digest)) {
      json.writeValue(out, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The content that is printed. */
  Optional<ReportContent> current(Report report) {
    return report.contentSha256 == null
        ? Optional.empty()
        : Optional.of(read(report.id, report.edition));
  }

  ReportContent made(UUID report) {
    return read(report, MADE);
  }

  /** The bytes of an edition, piece by piece. */
  InputStream open(UUID report, int edition) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;
          private Optional<byte[]> found = piece(report, edition, next);

          @Override
          public boolean hasMoreElements() {
            return found.isPresent();
          }

          @Override
          public InputStream nextElement() {
            byte[] bytes = found.orElseThrow(NoSuchElementException::new);
            found = piece(report, edition, ++next);
            return new ByteArrayInputStream(bytes);
          }
        });
  }

  private ReportContent read(UUID report, int edition) {
    try (InputStream in = open(report, edition)) {
      return json.readValue(in, ReportContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> piece(UUID report, int edition, int piece) {
    return sql.one(
        row -> row.getBytes("bytes"),
        "select bytes from report_text where report = ? and edition = ? and piece = ?",
        report,
        edition,
        piece);
  }

  /** Each buffer that comes is a row. */
  private final class Pieces extends OutputStream {
    private final UUID report;
    private final int edition;
    private int next;

    Pieces(UUID report, int edition) {
      this.report = report;
      this.edition = edition;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      sql.run(
          "insert into report_text (report, edition, piece, bytes) values (?, ?, ?, ?)",
          report,
          edition,
          next++,
          Arrays.copyOfRange(bytes, from, from + length));
    }
  }
}
