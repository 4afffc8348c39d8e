package programme.reporting.reports.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import programme.reporting.ConventionName;
import programme.reporting.ProgrammeName;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.Run;

/** The lines above a report's title: whose it is, to which meeting, under which agenda item. */
@ApplicationScoped
public class TitlePage {
  private final ProgrammeName programme;
  private final ConventionName convention;

  TitlePage(ProgrammeName programme, ConventionName convention) {
    this.programme = programme;
    this.convention = convention;
  }

  public List<Paragraph> lines(Order order, ReadModel.Meeting meeting, Writing writing) {
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.of(writing.phrase(programme.text())));
    lines.add(Paragraph.of(writing.phrase(meeting.title())));
    if (order.agendaItem() != null) {
      lines.add(agenda(order, meeting, writing));
    }
    return lines;
  }

  /** Of a document to the meeting: whose convention it is, and when and where the meeting is. */
  public List<Paragraph> ofDocument(Order order, ReadModel.Meeting meeting, Writing writing) {
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.of(writing.phrase(convention.text())));
    lines.add(Paragraph.of(writing.phrase(meeting.title())));
    if (meeting.from() != null && meeting.to() != null) {
      lines.add(days(meeting, writing));
    }
    if (order.agendaItem() != null) {
      lines.add(agenda(order, meeting, writing));
    }
    return lines;
  }

  private static Paragraph days(ReadModel.Meeting meeting, Writing writing) {
    Phrase days = writing.days(meeting.from(), meeting.to());
    return meeting.place() == null
        ? Paragraph.of(days)
        : Paragraph.of(days, writing.words("comma"), writing.plain(meeting.place()));
  }

  /** The programme's name in these words. */
  public Phrase programme(Writing writing, String key) {
    return writing.words(key, writing.phrase(programme.text()).text());
  }

  /** The title that was ordered, or the kind's own with the programme's name. */
  public Phrase title(Order order, Writing writing, String key) {
    return order.title() != null ? writing.phrase(order.title()) : programme(writing, key);
  }

  public Paragraph agenda(Order order, ReadModel.Meeting meeting, Writing writing) {
    var title = meeting.agendaTitle(order.agendaItem()).map(writing::phrase);
    List<Run> runs = new ArrayList<>();
    if (order.agendaDocument() != null) {
      runs.add(Run.of(writing.words("agenda-word")));
      runs.add(
          writing
              .footnotes()
              .mark("∗", Paragraph.of(writing.plain(order.agendaDocument())), writing.headings()));
    }
    String key =
        (order.agendaDocument() == null ? "agenda-line" : "agenda-rest")
            + (title.isPresent() ? "-titled" : "");
    runs.add(Run.of(writing.words(key, order.agendaItem())));
    title.ifPresent(text -> runs.add(Run.of(text)));
    return new Paragraph(runs);
  }
}
