package programme.workplan.workplans;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Cursor;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.Condition;

/** {@code /api/v1/work-plans/{code}/activities}: the activities of all items in one list. */
@Path("/api/v1/work-plans/{code}/activities")
@Tag(name = "Work plans")
public class PlanActivities {
  private final PlanReader reader;

  PlanActivities(PlanReader reader) {
    this.reader = reader;
  }

  /** An activity with the item that it belongs to. */
  public record Entry(
      String item,
      String itemNumber,
      Text itemTitle,
      String key,
      String number,
      Activity.Kind kind,
      Text text,
      List<Condition> conditions,
      LocalDate dueOn,
      String responsible,
      ActivityStatus status,
      ActivityView.StatusSource statusSource) {
    static Entry of(ItemView item, ActivityView activity) {
      return new Entry(
          item.key(),
          item.number(),
          item.title(),
          activity.key(),
          activity.number(),
          activity.kind(),
          activity.text(),
          activity.conditions(),
          activity.dueOn(),
          activity.responsible(),
          activity.status(),
          activity.statusSource());
    }
  }

  /** Where a page ends: all pages are of the version that the first one was of. */
  private record Place(int version, int index) {
    static Place read(String text) {
      String[] numbers = text.split("/", -1);
      try {
        return new Place(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Cursor.unreadable();
      }
    }

    String write() {
      return version + "/" + index;
    }
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "The activities of a plan in its order, of all items or of those asked for")
  public Page<Entry> list(
      String code,
      @Valid @BeanParam PageRequest page,
      @QueryParam("item") @Size(max = 100) String item,
      @QueryParam("kind") Activity.Kind kind,
      @QueryParam("status") ActivityStatus status,
      @QueryParam("condition") Condition condition,
      @QueryParam("responsible") @Size(max = 100) String responsible) {
    PlanReader.Found found =
        page.afterKey().isEmpty()
            ? reader.find(code)
            : reader.find(code, Place.read(page.afterKey()).version());
    List<Entry> entries =
        reader.view(found).items().stream()
            .filter(one -> item == null || one.key().equals(item))
            .flatMap(one -> one.activities().stream().map(activity -> Entry.of(one, activity)))
            .filter(one -> kind == null || one.kind() == kind)
            .filter(one -> status == null || one.status() == status)
            .filter(one -> condition == null || one.conditions().contains(condition))
            .filter(one -> responsible == null || responsible.equals(one.responsible()))
            .toList();
    return Page.of(
        page,
        (after, count) -> places(found.version().number, after, count, entries.size()),
        Place::write,
        place -> entries.get(place.index()));
  }

  private static List<Place> places(int version, String after, int count, int size) {
    int begin = after.isEmpty() ? 0 : Math.max(0, Place.read(after).index() + 1);
    return IntStream.range(begin, Math.min(size, begin + count))
        .mapToObj(index -> new Place(version, index))
        .toList();
  }
}
