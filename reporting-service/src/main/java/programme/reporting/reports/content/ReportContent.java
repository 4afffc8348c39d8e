package programme.reporting.reports.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Lists;

/**
 * A report's content.
 *
 * @param titleLines programme, meeting and agenda item, above the title
 */
public record ReportContent(
    List<Paragraph> titleLines,
    Phrase title,
    List<Paragraph> introduction,
    List<Part> parts,
    List<Footnote> footnotes) {

  /**
   * A part of the report, with a table where it has one.
   *
   * @param key what notes name to stand under this heading
   */
  public record Part(
      @NotNull @Size(max = 100) String key,
      @NotNull @Valid Paragraph heading,
      @Valid @Size(max = 100) List<@NotNull Paragraph> paragraphs,
      @Valid Table table) {
    public Part {
      paragraphs = Lists.orEmpty(paragraphs);
    }
  }

  /** A footnote, called by its number. */
  public record Footnote(int number, @NotNull Paragraph text) {}

  public ReportContent withParts(List<Part> otherParts) {
    return new ReportContent(titleLines, title, introduction, otherParts, footnotes);
  }
}
