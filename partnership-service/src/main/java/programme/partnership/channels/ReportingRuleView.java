package programme.partnership.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;

/**
 * A direction or a default as everyone reads it, which is also its event.
 *
 * @param agendaItem as printed, with the channel AGENDA_ITEM alone
 * @param effectiveOn the first day; null: since before our record
 * @param effectiveTo the last day; null: without an end
 */
public record ReportingRuleView(
    UUID id,
    AppliesTo appliesTo,
    Channel channel,
    String agendaItem,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveTo,
    Authority authority,
    Instant recordedAt,
    List<Source> sources,
    Annulment annulment) {
  static ReportingRuleView of(ReportingRule rule) {
    return new ReportingRuleView(
        rule.id,
        rule.appliesTo,
        rule.channel,
        rule.agendaItem,
        rule.effectiveOn,
        rule.effectiveTo,
        rule.authority,
        rule.recordedAt,
        rule.sources,
        rule.annulment);
  }
}
