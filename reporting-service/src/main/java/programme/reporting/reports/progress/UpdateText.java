package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import programme.kit.vocabulary.DocumentReference;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.updates.UpdateRequest;

/** What one accepted update says. */
public final class UpdateText {
  private final Writing writing;

  public UpdateText(Writing writing) {
    this.writing = writing;
  }

  public List<Paragraph> of(UpdateRequest update) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.of(writing.phrase(update.narrative())));
    if (update.obstacles() != null) {
      paragraphs.add(Paragraph.of(writing.words("obstacles"), writing.phrase(update.obstacles())));
    }
    if (update.nextSteps() != null) {
      paragraphs.add(Paragraph.of(writing.phrase(update.nextSteps())));
    }
    if (!update.documents().isEmpty()) {
      String names =
          update.documents().stream()
              .map(this::name)
              .collect(Collectors.joining(writing.headings().text("comma")));
      paragraphs.add(Paragraph.of(writing.words("documents", names)));
    }
    return paragraphs;
  }

  private String name(DocumentReference document) {
    return document.symbol() != null ? document.symbol() : writing.phrase(document.title()).text();
  }
}
