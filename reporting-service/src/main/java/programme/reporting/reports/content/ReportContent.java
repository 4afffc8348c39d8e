package programme.reporting.reports.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
   * @param level of its heading: 1 (or absent) for a section, 2 for what stands within the one
   *     before
   * @param newPage whether it begins a page of its own, as annexes do
   */
  public record Part(
      @NotNull @Size(max = 100) String key,
      @NotNull @Valid Paragraph heading,
      @Size(max = 2000) List<@NotNull @Valid Paragraph> paragraphs,
      @Valid Table table,
      @Min(1) @Max(2) Integer level,
      Boolean newPage) {
    public Part {
      paragraphs = Lists.orEmpty(paragraphs);
    }

    public Part(String key, Paragraph heading, List<Paragraph> paragraphs, Table table) {
      this(key, heading, paragraphs, table, null, null);
    }

    @JsonIgnore
    public boolean isWithin() {
      return level != null && level == 2;
    }

    @JsonIgnore
    public boolean startsPage() {
      return Boolean.TRUE.equals(newPage);
    }

    public Part within() {
      return new Part(key, heading, paragraphs, table, 2, newPage);
    }

    public Part onNewPage() {
      return new Part(key, heading, paragraphs, table, level, true);
    }
  }

  /**
   * A footnote, called by its number.
   *
   * @param mark what is printed for it; absent: its number
   */
  public record Footnote(
      @Min(1) @Max(9999) int number,
      @NotNull @Valid Paragraph text,
      @Size(min = 1, max = 5) String mark) {
    @JsonIgnore
    public String printed() {
      return mark == null ? String.valueOf(number) : mark;
    }
  }

  public ReportContent with(Phrase otherTitle, List<Part> otherParts, List<Footnote> others) {
    return new ReportContent(titleLines, otherTitle, introduction, otherParts, others);
  }
}
