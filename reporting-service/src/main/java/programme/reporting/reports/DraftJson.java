package programme.reporting.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A draft as JSON: its head, then its content as it is kept, which is not read for that. */
@ApplicationScoped
class DraftJson {
  private static final byte[] CONTENT = ",\"content\":".getBytes(StandardCharsets.UTF_8);

  private final ObjectMapper json;
  private final Views views;
  private final Contents contents;

  DraftJson(ObjectMapper json, Views views, Contents contents) {
    this.json = json;
    this.views = views;
    this.contents = contents;
  }

  /** The head, and the content as it is kept, without reading it. */
  Renderings.Rendering of(Report report) {
    byte[] head = head(report);
    if (report.contentSha256 == null) {
      return new Renderings.Rendering(Renderings.JSON, head, Digests.of(head));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(head, 0, head.length - 1);
    whole.writeBytes(CONTENT);
    try (InputStream content = contents.open(report.id, report.edition)) {
      content.transferTo(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    whole.write('}');
    byte[] bytes = whole.toByteArray();
    return new Renderings.Rendering(Renderings.JSON, bytes, Digests.of(bytes));
  }

  private byte[] head(Report report) {
    try {
      return json.writeValueAsBytes(views.head(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
