package programme.kit.http.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.logging.Logger;
import programme.kit.http.Page;
import programme.kit.http.answers.OneLanguage;
import programme.kit.http.query.Languages;

/** Writes a list from its first page to its end. */
@Provider
@Produces({Streams.CSV, Streams.NDJSON})
public class ListWriter implements MessageBodyWriter<Page<?>> {
  private static final Logger LOG = Logger.getLogger(ListWriter.class);

  private final ObjectMapper json;
  private final CurrentVertxRequest current;

  ListWriter(ObjectMapper json, CurrentVertxRequest current) {
    this.json = json;
    this.current = current;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] as, MediaType media) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page<?> first,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Optional<Languages> languages =
        Optional.ofNullable(current.getCurrent().request().getParam(Languages.PARAMETER))
            .map(Languages::parse);
    ItemSink sink =
        media.getSubtype().equals("csv")
            ? new CsvSink(Columns.of(itemType(generic), json, languages.isPresent()), out)
            : new NdjsonSink(json, out);
    try {
      first.toTheEnd(items -> items.forEach(item -> sink.write(tree(item, languages))));
      sink.end();
    } catch (UncheckedIOException e) {
      LOG.debug("Who asked for a list is gone", e);
      current.getCurrent().response().reset();
    } catch (RuntimeException e) {
      breakOff(e);
      throw e;
    }
  }

  private JsonNode tree(Object item, Optional<Languages> languages) {
    JsonNode tree = json.valueToTree(item);
    return languages.map(wanted -> OneLanguage.of(wanted, tree)).orElse(tree);
  }

  private static Type itemType(Type page) {
    return ((ParameterizedType) page).getActualTypeArguments()[0];
  }

  /** What has left can't be taken back: without this the list would end as if it were whole. */
  private void breakOff(RuntimeException failure) {
    var response = current.getCurrent().response();
    if (response.headWritten()) {
      LOG.warn("A list broke off", failure);
      response.reset();
    }
  }
}
