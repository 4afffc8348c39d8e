package programme.partnership.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Lists;

/**
 * Days through which the channel stays the same.
 *
 * @param from null: since before our record
 * @param to the last day; null: without an end in sight
 */
public record Segment(
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    Channel channel,
    String agendaItem,
    Why why,
    List<Citation> cites) {

  public Segment {
    cites = Lists.orEmpty(cites);
  }

  boolean covers(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
