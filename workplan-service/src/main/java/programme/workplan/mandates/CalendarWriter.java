package programme.workplan.mandates;

import biweekly.ICalVersion;
import biweekly.io.text.ICalWriter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import programme.kit.http.Page;
import programme.kit.http.query.Languages;

/** Writes a list of mandates as a calendar, to its end. */
@Provider
@Produces(CalendarWriter.CALENDAR)
public class CalendarWriter implements MessageBodyWriter<Page<MandateView>> {
  static final String CALENDAR = "text/calendar";

  private final CurrentVertxRequest current;
  private final UriInfo here;

  CalendarWriter(CurrentVertxRequest current, UriInfo here) {
    this.current = current;
    this.here = here;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] as, MediaType media) {
    return Page.class.isAssignableFrom(type)
        && generic instanceof ParameterizedType page
        && page.getActualTypeArguments()[0] == MandateView.class;
  }

  @Override
  public void writeTo(
      Page<MandateView> first,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, media.withCharset("UTF-8"));
    String wanted = current.getCurrent().request().getParam(Languages.PARAMETER);
    DueCalendar calendar =
        new DueCalendar(
            Optional.ofNullable(wanted).map(Languages::parse), here.getBaseUriBuilder());
    first.toTheEnd(mandates -> mandates.forEach(calendar::add));
    try (var text = new OutputStreamWriter(new OctetFolding(out), StandardCharsets.UTF_8);
        var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar.finished());
    }
  }
}
