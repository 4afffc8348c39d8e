package programme.workplan.decisions;

import java.util.ArrayList;
import java.util.HashMap;
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

  /**
   * The new text, where each operative paragraph has the status it had under its key, unless it
   * says another.
   */
  static List<Paragraph> following(List<Paragraph> before, List<Paragraph> after) {
    check(after);
    Map<String, Paragraph.Status> known = new HashMap<>();
    before.stream().filter(Paragraph::isOperative).forEach(p -> known.put(p.key(), p.status()));
    return after.stream()
        .map(p -> withStatus(p, known.getOrDefault(p.key(), Paragraph.Status.OPEN)))
        .toList();
  }

  private static Paragraph withStatus(Paragraph paragraph, Paragraph.Status known) {
    return paragraph.isOperative() && paragraph.status() == null
        ? paragraph.withStatus(known)
        : paragraph;
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
