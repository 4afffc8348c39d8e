package programme.partnership.channels;

import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;

/** What a caller writes of a rule on where to report. */
interface RuleContent {
  AppliesTo appliesTo();

  Channel channel();

  /** As printed; null but for the channel AGENDA_ITEM. */
  String agendaItem();

  /** The first day; null: since before our record. */
  LocalDate effectiveOn();

  /** The last day; null: without an end. */
  LocalDate effectiveTo();

  Authority authority();

  List<Source> sources();

  /** Whether its days are in order. */
  default boolean ends() {
    return effectiveOn() == null || effectiveTo() == null || !effectiveTo().isBefore(effectiveOn());
  }
}
