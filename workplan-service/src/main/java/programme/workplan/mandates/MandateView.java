package programme.workplan.mandates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.workplan.decisions.DecisionStatus;
import programme.workplan.decisions.Paragraph;

/**
 * An operative paragraph with the decision that it stands in, as a mandate.
 *
 * @param symbol the decision's, as printed
 * @param decisionStatus a mandate of a proposed decision binds nobody yet
 * @param paragraph its status is the mandate's as a whole, in force today
 * @param due the day by which: dueOn, or the first day of the meeting dueAt; null where there is
 *     none or it is not known
 * @param overdue whether that day is past with something left to do; null while the meeting is not
 *     dated
 * @param statuses how far it has come for each addressee
 * @param inText false once the decision's text has no such paragraph any more
 * @param updatedAt when it changed last: its text, its status or the day on which it is due
 */
public record MandateView(
    UUID id,
    String decision,
    String symbol,
    DecisionStatus decisionStatus,
    @JsonUnwrapped Paragraph paragraph,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate due,
    @JsonInclude(JsonInclude.Include.ALWAYS) Boolean overdue,
    List<Segment.Of> statuses,
    boolean inText,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {}
