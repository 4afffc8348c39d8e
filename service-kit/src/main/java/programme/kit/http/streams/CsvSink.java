package programme.kit.http.streams;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 in UTF-8, with the columns' names in the first row. */
final class CsvSink implements ItemSink {
  private final List<Column> columns;
  private final CsvWriter rows;
  private final Writer text;

  CsvSink(List<Column> columns, OutputStream out) {
    this.columns = columns;
    this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    rows.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void write(JsonNode item) {
    rows.writeRecord(columns.stream().map(column -> column.cell(item)).toList());
  }

  @Override
  public void end() throws IOException {
    rows.flush();
    text.flush();
  }
}
