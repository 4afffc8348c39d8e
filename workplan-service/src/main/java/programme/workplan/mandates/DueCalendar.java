package programme.workplan.mandates;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.kit.http.query.Languages;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.DecisionStatus;
import programme.workplan.decisions.Paragraph;

/** One all-day event for each mandate whose day is known. */
final class DueCalendar {
  private static final String PRODUCT = "-//Partnership programme//Mandates//EN";

  private final ICalendar calendar = new ICalendar();
  private final Optional<Languages> languages;
  private final UriBuilder base;

  /**
   * @param languages wanted; each text stands in the first that it has, else in its original
   * @param base of the addresses of mandates
   */
  DueCalendar(Optional<Languages> languages, UriBuilder base) {
    this.languages = languages;
    this.base = base;
    calendar.setProductId(PRODUCT);
    calendar.setExperimentalProperty("X-WR-CALNAME", "Mandates");
  }

  ICalendar finished() {
    return calendar;
  }

  void add(MandateView mandate) {
    if (mandate.due() != null) {
      calendar.addEvent(event(mandate));
    }
  }

  private VEvent event(MandateView mandate) {
    VEvent event = new VEvent();
    Paragraph paragraph = mandate.paragraph();
    event.setUid(mandate.id().toString());
    event.setDateTimeStamp(Date.from(mandate.updatedAt()));
    event.setLastModified(Date.from(mandate.updatedAt()));
    event.setDateStart(new ICalDate(day(mandate.due()), false), false);
    event.setTransparency(Transparency.transparent());
    event.setStatus(status(mandate));
    event.addCategories(paragraph.verb().name());
    event.setUrl(
        base.clone().path(Mandates.class).path(mandate.id().toString()).build().toString());
    String language = language(paragraph.text());
    event.setSummary(summary(mandate)).setLanguage(language);
    event.setDescription(description(paragraph)).setLanguage(language);
    return event;
  }

  private static DateTimeComponents day(LocalDate day) {
    return new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A mandate of a proposed decision binds nobody yet. */
  private static Status status(MandateView mandate) {
    if (mandate.paragraph().status() == Paragraph.Status.LAPSED) {
      return Status.cancelled();
    }
    return mandate.decisionStatus() == DecisionStatus.ADOPTED
        ? Status.confirmed()
        : Status.tentative();
  }

  private String summary(MandateView mandate) {
    Paragraph paragraph = mandate.paragraph();
    String place = mandate.symbol() == null ? mandate.decision() : mandate.symbol();
    String number = paragraph.number() == null ? paragraph.key() : paragraph.number();
    String whom =
        paragraph.addressees().stream()
            .map(one -> one.label() == null ? one.group().name() : in(one.label()))
            .distinct()
            .collect(Collectors.joining(", "));
    return whom.isEmpty() ? place + " " + number : place + " " + number + ": " + whom;
  }

  private String description(Paragraph paragraph) {
    return Stream.of(paragraph.chapeau(), paragraph.text())
        .filter(text -> text != null)
        .map(this::in)
        .collect(Collectors.joining("\n"));
  }

  private String in(Text text) {
    return text.in(language(text));
  }

  private String language(Text text) {
    return languages
        .flatMap(wanted -> wanted.bestOf(text.values().keySet()))
        .orElse(text.original());
  }
}
