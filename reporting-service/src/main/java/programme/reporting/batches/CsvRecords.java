package programme.reporting.batches;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * CSV with the template's columns, as spreadsheets save it: separated by commas, semicolons or
 * tabs, perhaps with Excel's {@code sep=;} before it, with empty columns at the right and empty
 * rows below.
 */
final class CsvRecords implements Records {
  private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=.", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LINE = 64 * 1024;
  private static final String SEPARATORS = ",;\t";

  private final Reader text;
  private int linesBefore;
  private Iterator<CsvRecord> rows;
  private CsvColumns columns;

  /** Of a text that can be marked. */
  CsvRecords(Reader text) {
    this.text = text;
  }

  @Override
  public Optional<Read> next() throws IOException {
    try {
      if (rows == null) {
        begin();
      }
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        if (!isEmpty(row)) {
          return Optional.of(read(row));
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      throw malformed("it ends within quotes, or has characters behind a closing quote");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void begin() throws IOException {
    String first = peek();
    if (SEPARATOR_LINE.matcher(first.strip()).matches()) {
      text.skip(first.length());
      linesBefore = 1;
      first = peek();
    }
    rows =
        CsvReader.builder()
            .fieldSeparator(separator(first))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(BodyText.LARGEST)
            .ofCsvRecord(text)
            .iterator();
    if (!rows.hasNext()) {
      throw Problem.invalid("", "A body is required.");
    }
    columns = CsvColumns.of(rows.next().getFields());
  }

  /** The first line with its end, unread. */
  private String peek() throws IOException {
    text.mark(LONGEST_LINE);
    StringBuilder line = new StringBuilder();
    int c = text.read();
    while (c >= 0 && line.length() < LONGEST_LINE - 1) {
      line.append((char) c);
      if (c == '\n') {
        break;
      }
      c = text.read();
    }
    text.reset();
    return line.toString();
  }

  /** The one that stands first in the header: no column's name has any of them. */
  private static char separator(String header) {
    return (char)
        header
            .chars()
            .filter(c -> SEPARATORS.indexOf(c) >= 0)
            .findFirst()
            .orElseThrow(() -> malformed("the first row is not that of the template's columns"));
  }

  private static boolean isEmpty(CsvRecord row) {
    return row.getFields().stream().allMatch(String::isBlank);
  }

  private Read read(CsvRecord row) {
    int line = (int) row.getStartingLineNumber() + linesBefore;
    List<String> cells = row.getFields();
    try {
      return new Read(line, columns.tree(cells), null);
    } catch (Problem fault) {
      return new Read(line, columns.named(cells), fault);
    }
  }

  static Problem malformed(String why) {
    return Problem.of(ProblemCode.MALFORMED_CSV, "The body is not readable CSV: " + why + ".");
  }
}
