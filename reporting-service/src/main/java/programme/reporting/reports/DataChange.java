package programme.reporting.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;

/**
 * What the records would say otherwise now.
 *
 * @param part the key of the part
 * @param row the key of the row; absent: the part's heading and paragraphs
 * @param before what the report was made with
 * @param after what it would be made with now
 */
public record DataChange(
    String part, String row, Change change, String before, String after, @JsonIgnore Place now) {
  /** What became of it. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A place of a report: a row of a table, or the paragraphs of a part. */
  record Place(Part part, Table.Row row) {
    private String text() {
      List<Paragraph> paragraphs = new ArrayList<>();
      if (row == null) {
        paragraphs.add(part.heading());
        paragraphs.addAll(part.paragraphs());
      } else {
        row.cells().forEach(cell -> paragraphs.addAll(cell.paragraphs()));
      }
      return paragraphs.stream().map(Paragraph::plain).collect(Collectors.joining("\n"));
    }
  }

  private record Key(String part, String row) {}

  static List<DataChange> between(ReportContent before, ReportContent after) {
    Map<Key, Place> first = places(before);
    Map<Key, Place> second = places(after);
    List<DataChange> changes = new ArrayList<>();
    second.forEach(
        (key, place) -> {
          Place earlier = first.remove(key);
          String text = place.text();
          if (earlier == null) {
            changes.add(new DataChange(key.part(), key.row(), Change.ADDED, null, text, place));
          } else if (!Objects.equals(earlier.text(), text)) {
            changes.add(
                new DataChange(key.part(), key.row(), Change.CHANGED, earlier.text(), text, place));
          }
        });
    first.forEach(
        (key, place) ->
            changes.add(
                new DataChange(key.part(), key.row(), Change.REMOVED, place.text(), null, place)));
    return List.copyOf(changes);
  }

  private static Map<Key, Place> places(ReportContent content) {
    Map<Key, Place> places = new LinkedHashMap<>();
    for (Part part : content.parts()) {
      places.put(new Key(part.key(), null), new Place(part, null));
      if (part.table() != null) {
        part.table()
            .groups()
            .forEach(
                group ->
                    group
                        .rows()
                        .forEach(
                            row ->
                                places.put(new Key(part.key(), row.key()), new Place(part, row))));
      }
    }
    return places;
  }
}
