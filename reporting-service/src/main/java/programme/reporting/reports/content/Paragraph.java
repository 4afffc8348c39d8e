package programme.reporting.reports.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Lists;

/**
 * Runs of text that are printed one after the other.
 *
 * @param runs the text
 * @param label what stands before it: a number, a letter, a bullet
 * @param indent how far it is set in, in steps; absent: not at all
 */
public record Paragraph(
    @Size(max = 500) List<@NotNull @Valid Run> runs,
    @Size(min = 1, max = 20) String label,
    @Min(1) @Max(4) Integer indent) {
  @JsonCreator
  public Paragraph(
      @JsonProperty("runs") List<Run> runs,
      @JsonProperty("label") String label,
      @JsonProperty("indent") Integer indent) {
    this.runs = Lists.orEmpty(runs);
    this.label = label;
    this.indent = indent;
  }

  public Paragraph(List<Run> runs) {
    this(runs, null, null);
  }

  public static Paragraph of(Phrase... phrases) {
    return new Paragraph(Arrays.stream(phrases).map(Run::of).toList());
  }

  public Paragraph labelled(String other) {
    return new Paragraph(runs, other, indent);
  }

  public Paragraph setIn(int steps) {
    return new Paragraph(runs, label, steps);
  }

  /** The words, without the numbers of footnotes. */
  public String plain() {
    return runs.stream()
        .filter(run -> run.footnote() == null)
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
