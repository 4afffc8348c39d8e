package programme.reporting.reports.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A part that the secretariat writes, for what no record holds.
 *
 * @param key of the section that the kind of report has under this key, or of one more
 * @param heading absent where the kind of report brings it
 */
public record AuthoredPart(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String key,
    Text heading,
    @Size(max = 200) List<@NotNull @Valid Statement> paragraphs) {
  public AuthoredPart {
    paragraphs = Lists.orEmpty(paragraphs);
  }

  /**
   * A paragraph.
   *
   * @param footnotes each called after the first occurrence of {@code after} in the text, or at its
   *     end
   */
  public record Statement(
      @NotNull Text text,
      @Size(max = 20) List<@NotNull @Valid AuthoredFootnote> footnotes,
      @Size(max = 50) List<@NotNull @Valid Source> sources) {
    public Statement {
      footnotes = Lists.orEmpty(footnotes);
      sources = Lists.orEmpty(sources);
    }
  }

  /**
   * A footnote.
   *
   * @param after the words that it is called after, in each language that has some
   */
  public record AuthoredFootnote(@NotNull Text text, Text after) {}
}
