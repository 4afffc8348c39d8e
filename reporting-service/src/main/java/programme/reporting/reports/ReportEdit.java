package programme.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.reporting.reports.content.ReportContent.Part;

/** What the secretariat may change in a draft. */
public record ReportEdit(
    @Size(min = 1, max = 200) String symbol,
    @Size(min = 1, max = 20) String agendaItem,
    @Valid DecisionReference inResponseTo,
    @Valid @Size(max = 50) List<Note> notes,
    @Valid @Size(max = 50) List<@NotNull Part> parts,
    @Valid @Size(max = 50) List<Source> sources) {
  public ReportEdit {
    notes = Lists.orEmpty(notes);
    parts = Lists.orEmpty(parts);
    sources = Lists.orEmpty(sources);
  }
}
