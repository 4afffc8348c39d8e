package programme.reporting.reports.centres;

import java.util.ArrayList;
import java.util.List;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;
import programme.reporting.reports.progress.Elsewhere;
import programme.reporting.reports.progress.UpdateText;

/** What goes through the centres, and what is reported neither there nor under the programme. */
final class CentreTables {
  private static final String CENTRES = "REGIONAL_CENTRE_REPORTS";

  private final CentreFacts.Found facts;
  private final Writing writing;
  private final UpdateText updates;

  CentreTables(CentreFacts.Found facts, Writing writing) {
    this.facts = facts;
    this.writing = writing;
    this.updates = new UpdateText(writing);
  }

  List<Part> parts() {
    return List.of(through(), elsewhere());
  }

  private Part through() {
    List<Table.Row> rows =
        facts.channels().stream()
            .filter(one -> one.channel().equals(CENTRES))
            .map(this::row)
            .toList();
    if (rows.isEmpty()) {
      Paragraph none = Paragraph.of(writing.words("centres-none"));
      return new Part(
          "through-centres", Paragraph.of(writing.words("through-centres")), List.of(none), null);
    }
    return writing.table(
        "through-centres",
        List.of(),
        List.of(
            "column-partnership",
            "column-scope",
            "column-centre",
            "column-projects",
            "column-progress"),
        rows);
  }

  private Table.Row row(ReadModel.Channel channel) {
    String code = channel.partnership();
    ReadModel.Partnership partnership = facts.partnerships().get(code);
    boolean known = partnership != null;
    return new Table.Row(
        code,
        List.of(
            Table.Cell.heading(known ? writing.phrase(partnership.name()) : writing.plain(code)),
            Table.Cell.of(
                known && partnership.area() != null
                    ? writing.orNone(partnership.area().label())
                    : writing.words("none")),
            Table.Cell.of(centre(partnership)),
            Table.Cell.of(projects(code)),
            Table.Cell.of(progress(code))));
  }

  private Phrase centre(ReadModel.Partnership partnership) {
    if (partnership == null || partnership.throughCentre() == null) {
      return writing.words("none");
    }
    Text name = facts.centres().get(String.valueOf(partnership.throughCentre().centre()));
    return name == null ? writing.words("centre-unnamed") : writing.phrase(name);
  }

  private List<Paragraph> projects(String partnership) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (CentreFacts.Project project : facts.projects().getOrDefault(partnership, List.of())) {
      paragraphs.add(
          Paragraph.of(
              writing.phrase(project.title()),
              writing.words(
                  "activity-status", writing.label("project-statuses", project.status()).text())));
    }
    return paragraphs.isEmpty() ? List.of(Paragraph.of(writing.words("none"))) : paragraphs;
  }

  private List<Paragraph> progress(String partnership) {
    List<Paragraph> paragraphs = new ArrayList<>();
    facts
        .updates()
        .getOrDefault(partnership, List.of())
        .forEach(update -> paragraphs.addAll(updates.of(update)));
    return paragraphs.isEmpty() ? List.of(Paragraph.of(writing.words("no-update"))) : paragraphs;
  }

  /** A channel of one's own agenda item; what is the programme's stands in its progress report. */
  private Part elsewhere() {
    List<ReadModel.Channel> others =
        facts.channels().stream().filter(one -> one.channel().equals("AGENDA_ITEM")).toList();
    return new Elsewhere(
            writing,
            facts.cutOff(),
            code ->
                facts.partnerships().containsKey(code)
                    ? facts.partnerships().get(code).name()
                    : Text.of("zxx", code))
        .part(others);
  }
}
