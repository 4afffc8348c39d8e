package programme.reporting.reports.contributions;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;
import programme.reporting.reports.contributions.ContributionFacts.Contribution;
import programme.reporting.reports.contributions.ContributionFacts.Earmark;

/** Every contribution, then the sums of those with an amount, each currency by itself. */
final class ContributionTables {
  private final ContributionFacts facts;
  private final Writing writing;

  ContributionTables(ContributionFacts facts, Writing writing) {
    this.facts = facts;
    this.writing = writing;
  }

  List<Part> parts(List<Contribution> contributions) {
    return contributions.isEmpty()
        ? List.of(
            new Part(
                "contributions-list",
                Paragraph.of(writing.words("contributions-list")),
                List.of(Paragraph.of(writing.words("none-recorded"))),
                null))
        : List.of(list(contributions), totals(contributions));
  }

  private Part list(List<Contribution> contributions) {
    return writing.table(
        "contributions-list",
        List.of(),
        List.of(
            "column-contributor",
            "column-kind",
            "column-description",
            "column-earmark",
            "column-currency",
            "column-pledged",
            "column-paid"),
        contributions.stream().map(this::row).toList());
  }

  private Table.Row row(Contribution contribution) {
    var pledge = contribution.pledge();
    Phrase contributor =
        pledge.contributor() == null
            ? writing.words("contributor-unnamed")
            : writing.phrase(facts.partner(pledge.contributor()));
    return new Table.Row(
        pledge.id(),
        List.of(
            Table.Cell.heading(contributor),
            Table.Cell.of(writing.label("contribution-kinds", pledge.kind())),
            Table.Cell.of(writing.orNone(pledge.description())),
            Table.Cell.of(earmark(pledge.earmark())),
            Table.Cell.of(writing.plain(contribution.currency())),
            Table.Cell.of(money(contribution.amount(), contribution.currency())),
            Table.Cell.of(money(contribution.received(), contribution.currency()))));
  }

  private Phrase earmark(Earmark earmark) {
    if (earmark.partnership() != null) {
      return writing.phrase(facts.partnership(earmark.partnership()));
    }
    if (earmark.workPlan() != null) {
      return writing.words("earmark-item", earmark.workPlan(), earmark.item());
    }
    return earmark.post() == null
        ? writing.words("earmark-programme")
        : writing.words("earmark-post", earmark.post());
  }

  private Part totals(List<Contribution> contributions) {
    Map<String, List<Contribution>> byCurrency =
        contributions.stream()
            .filter(one -> one.amount() != null)
            .collect(
                Collectors.groupingBy(Contribution::currency, TreeMap::new, Collectors.toList()));
    return writing.table(
        "contributions-totals",
        List.of(),
        List.of("column-currency", "column-count", "column-pledged", "column-paid"),
        byCurrency.entrySet().stream()
            .map(
                one ->
                    new Table.Row(
                        one.getKey(),
                        List.of(
                            Table.Cell.heading(writing.plain(one.getKey())),
                            Table.Cell.of(writing.plain(String.valueOf(one.getValue().size()))),
                            Table.Cell.of(sum(one.getValue(), Contribution::amount)),
                            Table.Cell.of(sum(one.getValue(), Contribution::received)))))
            .toList());
  }

  private Phrase sum(List<Contribution> all, Function<Contribution, BigDecimal> figure) {
    BigDecimal sum = all.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    return money(sum, all.get(0).currency());
  }

  /** In the currency's places; never rounded. */
  private Phrase money(BigDecimal amount, String currency) {
    if (amount == null) {
      return writing.words("none");
    }
    BigDecimal exact = amount.stripTrailingZeros();
    int places = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), exact.scale());
    return writing.plain(exact.setScale(places).toPlainString());
  }
}
