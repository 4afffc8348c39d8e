package programme.reporting.reports.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import programme.reporting.reports.assembly.AuthoredPart.AuthoredFootnote;
import programme.reporting.reports.assembly.AuthoredPart.Statement;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;

/**
 * What the secretariat wrote, in the report's language, with its footnotes called in their place.
 */
public final class AuthoredText {
  private final Writing writing;

  public AuthoredText(Writing writing) {
    this.writing = writing;
  }

  private record Call(int at, AuthoredFootnote footnote) {}

  public Part part(AuthoredPart part) {
    Paragraph heading = Paragraph.of(writing.orNone(part.heading()));
    return new Part(
        part.key(), heading, part.paragraphs().stream().map(this::paragraph).toList(), null);
  }

  public Paragraph paragraph(Statement statement) {
    Phrase phrase = writing.phrase(statement.text());
    String text = phrase.text();
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (Call call : calls(statement, phrase)) {
      if (call.at() > from) {
        runs.add(run(text.substring(from, call.at()), phrase));
        from = call.at();
      }
      runs.add(writing.call(Paragraph.of(writing.phrase(call.footnote().text()))));
    }
    if (from < text.length()) {
      runs.add(run(text.substring(from), phrase));
    }
    return new Paragraph(runs);
  }

  private static List<Call> calls(Statement statement, Phrase phrase) {
    return statement.footnotes().stream()
        .map(footnote -> new Call(place(footnote, phrase), footnote))
        .sorted(Comparator.comparingInt(Call::at))
        .toList();
  }

  private static int place(AuthoredFootnote footnote, Phrase phrase) {
    String after = footnote.after() == null ? null : footnote.after().values().get(phrase.lang());
    int found = after == null ? -1 : phrase.text().indexOf(after);
    return found < 0 ? phrase.text().length() : found + after.length();
  }

  private static Run run(String text, Phrase phrase) {
    return Run.of(new Phrase(text, phrase.lang(), phrase.unofficial()));
  }
}
