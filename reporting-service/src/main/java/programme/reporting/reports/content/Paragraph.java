package programme.reporting.reports.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import programme.kit.vocabulary.Lists;

/** Runs of text that are printed one after the other. */
public record Paragraph(@Valid @Size(max = 500) List<@NotNull Run> runs) {
  public Paragraph {
    runs = Lists.orEmpty(runs);
  }

  public static Paragraph of(Phrase... phrases) {
    return new Paragraph(Arrays.stream(phrases).map(Run::of).toList());
  }
}
