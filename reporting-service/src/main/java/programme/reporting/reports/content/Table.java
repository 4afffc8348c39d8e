package programme.reporting.reports.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Lists;

/** A table whose rows stand in groups; a group without a heading stands alone. */
public record Table(
    @NotNull @Valid Paragraph caption,
    @Size(max = 20) List<@NotNull @Valid Phrase> columns,
    @Size(max = 100) List<@NotNull @Valid Group> groups) {
  public Table {
    columns = Lists.orEmpty(columns);
    groups = Lists.orEmpty(groups);
  }

  /**
   * Rows under one heading.
   *
   * @param key what notes name to stand under this heading
   */
  public record Group(
      @NotNull @Size(max = 100) String key,
      @Valid Phrase heading,
      @Size(max = 2000) List<@NotNull @Valid Row> rows) {
    public Group {
      rows = rows instanceof LazyRows ? rows : Lists.orEmpty(rows);
    }
  }

  /**
   * A row.
   *
   * @param key of what it is about: an item, a partnership, an element
   */
  public record Row(
      @NotNull @Size(max = 100) String key, @Size(max = 20) List<@NotNull @Valid Cell> cells) {
    public Row {
      cells = Lists.orEmpty(cells);
    }
  }

  /**
   * A cell.
   *
   * @param heading whether it names its row
   */
  public record Cell(boolean heading, @Size(max = 200) List<@NotNull @Valid Paragraph> paragraphs) {
    public Cell {
      paragraphs = Lists.orEmpty(paragraphs);
    }

    public static Cell of(List<Paragraph> paragraphs) {
      return new Cell(false, paragraphs);
    }

    public static Cell of(Phrase phrase) {
      return new Cell(false, List.of(Paragraph.of(phrase)));
    }

    public static Cell heading(Phrase phrase) {
      return new Cell(true, List.of(Paragraph.of(phrase)));
    }
  }
}
