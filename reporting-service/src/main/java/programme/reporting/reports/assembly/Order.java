package programme.reporting.reports.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Text;

/**
 * Which report it is to be.
 *
 * @param title in place of the kind's own
 * @param agendaDocument the symbol of the agenda that {@code agendaItem} is a number of
 * @param draftDecision the decision that a note proposes; absent: the meeting's only one
 * @param annexLanguage the language of the progress annexed to a note, where it is not the report's
 * @param parts what the secretariat wrote
 */
public record Order(
    String workPlan,
    String meeting,
    String agendaItem,
    String agendaDocument,
    LocalDate cutOff,
    String language,
    Text title,
    DecisionReference inResponseTo,
    String draftDecision,
    String annexLanguage,
    List<AuthoredPart> parts) {

  public Optional<AuthoredPart> part(String key) {
    return parts.stream().filter(part -> part.key().equals(key)).findFirst();
  }
}
