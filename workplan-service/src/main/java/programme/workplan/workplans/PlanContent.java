package programme.workplan.workplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** What a caller writes of a plan; every version keeps one whole. */
public record PlanContent(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull @Valid Period period,
    @NotNull Text title,
    @Valid @Size(max = 50) List<PrintedName> alsoPrinted,
    @Valid Authority authority,
    @Valid Indicators indicators,
    @Valid @Size(max = 50) List<@NotNull Element> elements,
    @Valid @Size(max = 50) List<@NotNull Measure> measures,
    @Valid @Size(max = 300) List<@NotNull Item> items,
    @Valid @Size(max = 50) List<Source> sources) {

  public PlanContent {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    elements = Lists.orEmpty(elements);
    measures = Lists.orEmpty(measures);
    items = Lists.orEmpty(items);
    sources = Lists.orEmpty(sources);
  }

  Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  int position(String key) {
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).key().equals(key))
        .findFirst()
        .orElse(items.size());
  }

  /** The item in the place of the one with its key, or at the end. */
  PlanContent with(Item item) {
    List<Item> others = new ArrayList<>(items);
    int at = position(item.key());
    if (at < others.size()) {
      others.set(at, item);
    } else {
      others.add(item);
    }
    return new PlanContent(
        code,
        period,
        title,
        alsoPrinted,
        authority,
        indicators,
        elements,
        measures,
        others,
        sources);
  }

  List<String> itemKeys() {
    return items.stream().map(Item::key).toList();
  }

  List<String> meetings() {
    return items.stream().map(Item::meeting).filter(Objects::nonNull).distinct().toList();
  }
}
