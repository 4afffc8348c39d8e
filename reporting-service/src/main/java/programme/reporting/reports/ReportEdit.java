package programme.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.ReportContent.Part;

/**
 * What the secretariat may change in a draft.
 *
 * @param title as printed
 * @param parts headings, paragraphs and tables, in the order of the page
 * @param footnotes called by their numbers in the parts' runs
 */
public record ReportEdit(
    @Size(min = 1, max = 200) String symbol,
    @Size(min = 1, max = 20) String agendaItem,
    @Valid DecisionReference inResponseTo,
    @NotNull @Valid Phrase title,
    @Size(max = 50) List<@NotNull @Valid Note> notes,
    @Size(max = 200) List<@NotNull @Valid Part> parts,
    @Size(max = 1000) List<@NotNull @Valid Footnote> footnotes,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {
  public ReportEdit {
    notes = Lists.orEmpty(notes);
    parts = Lists.orEmpty(parts);
    footnotes = Lists.orEmpty(footnotes);
    sources = Lists.orEmpty(sources);
  }
}
