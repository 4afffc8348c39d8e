package programme.workplan.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.workplan.meetings.Meeting;

/** What must hold among the paragraphs of one decision. */
final class Paragraphs {
  private Paragraphs() {}

  /** The text as it is kept: valid, and without what follows from facts and days. */
  static List<Paragraph> text(List<Paragraph> said) {
    check(said);
    return said.stream().map(paragraph -> paragraph.withStatus(null)).toList();
  }

  /** The text as it is read, each mandate with the status that is in force. */
  static List<Paragraph> read(List<Paragraph> text, Map<String, Paragraph.Status> inForce) {
    return text.stream()
        .map(paragraph -> paragraph.withStatus(inForce.get(paragraph.key())))
        .toList();
  }

  private static void check(List<Paragraph> paragraphs) {
    List<InvalidField> errors = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!keys.add(paragraphs.get(i).key())) {
        errors.add(
            new InvalidField("/paragraphs/" + i + "/key", "Another paragraph has this key."));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, "Keys are unique within a decision.")
          .with("errors", errors);
    }
    Meeting.requireAll(
        paragraphs.stream().map(Paragraph::dueAt).filter(Objects::nonNull).distinct().toList());
  }
}
