package programme.reporting.reports.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;

/** The closing list: what is reported elsewhere, by which channel, under which agenda item. */
public final class Elsewhere {
  private final Writing writing;
  private final LocalDate cutOff;
  private final Function<String, Text> names;

  public Elsewhere(Writing writing, LocalDate cutOff, Function<String, Text> names) {
    this.writing = writing;
    this.cutOff = cutOff;
    this.names = names;
  }

  public Part part(List<ReadModel.Channel> channels) {
    String day = writing.day(cutOff).text();
    Paragraph heading = Paragraph.of(writing.words("elsewhere"));
    if (channels.isEmpty()) {
      Paragraph none = Paragraph.of(writing.words("elsewhere-none", day));
      return new Part("elsewhere", heading, List.of(none), null);
    }
    List<Phrase> columns =
        List.of(
            writing.words("column-code"),
            writing.words("column-partnership"),
            writing.words("column-channel"),
            writing.words("column-agenda-item"));
    Table.Group rows =
        new Table.Group("elsewhere-rows", null, channels.stream().map(this::row).toList());
    return new Part(
        "elsewhere",
        heading,
        List.of(Paragraph.of(writing.words("elsewhere-some", day))),
        new Table(Paragraph.of(writing.words("elsewhere-caption")), columns, List.of(rows)));
  }

  private Table.Row row(ReadModel.Channel channel) {
    return new Table.Row(
        channel.partnership(),
        List.of(
            Table.Cell.of(writing.plain(channel.partnership())),
            Table.Cell.heading(writing.phrase(names.apply(channel.partnership()))),
            Table.Cell.of(writing.words("channel-" + channel.channel())),
            Table.Cell.of(writing.plain(channel.agendaItem()))));
  }
}
