package programme.reporting.reports.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import programme.kit.vocabulary.Text;
import programme.reporting.matrix.MeasureMatrix;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.updates.UpdateRequest;

/**
 * All that a progress report is made from, as it stands at the cut-off.
 *
 * @param updates accepted, in force, and begun by the cut-off
 * @param channels by partnership
 * @param determinations that hold, by partnership
 * @param partnerships by code
 */
public record Facts(
    WorkPlan plan,
    ReadModel.Meeting meeting,
    LocalDate cutOff,
    List<UpdateRequest> updates,
    MeasureMatrix matrix,
    Map<String, ReadModel.Channel> channels,
    Map<String, ReadModel.Determination> determinations,
    Map<String, ReadModel.Partnership> partnerships) {

  List<UpdateRequest> ofItem(String item) {
    return updates.stream()
        .filter(update -> plan.code().equals(update.workPlan()) && item.equals(update.item()))
        .toList();
  }

  List<UpdateRequest> ofElement(String element) {
    return updates.stream()
        .filter(update -> plan.code().equals(update.workPlan()) && element.equals(update.element()))
        .toList();
  }

  /** Of a partnership itself, for a period that meets the plan's. */
  List<UpdateRequest> ofPartnership(String partnership) {
    return updates.stream()
        .filter(update -> partnership.equals(update.partnership()))
        .filter(
            update -> plan.head().period().overlaps(update.period().from(), update.period().to()))
        .toList();
  }

  Optional<ReadModel.Channel> channel(String partnership) {
    return Optional.ofNullable(partnership).map(channels::get);
  }

  Text name(String partnership) {
    ReadModel.Partnership known = partnerships.get(partnership);
    return known == null ? Text.of("zxx", partnership) : known.name();
  }
}
