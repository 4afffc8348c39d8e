package programme.reporting.readmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Text;

/**
 * The version of a work plan that holds: the adopted one, or the proposed one while none is
 * adopted.
 *
 * @param sequence of the event that stated it
 */
public record WorkPlan(
    String code, int version, long sequence, String status, Head head, List<Item> items) {

  /** The plan without its items. */
  public record Head(
      Text title,
      Period period,
      DecisionReference authority,
      Indicators indicators,
      List<Element> elements,
      List<Measure> measures,
      List<String> itemKeys) {}

  /** What the plan's progress is indicated by, as printed. */
  public record Indicators(Text text) {}

  /** A part of the plan with an objective of its own. */
  public record Element(String key, String number, Text title, Text objective) {}

  /** What progress under the plan is measured by. */
  public record Measure(String key, Text text) {}

  /** A row of the plan. */
  public record Item(
      String key,
      String number,
      Text section,
      Text title,
      String kind,
      Text scopeLabel,
      String partnership,
      String forum,
      List<Activity> activities) {
    public Place place() {
      return new Place(key, number, section);
    }

    /** How many things are to be done under it. */
    public long activityCount() {
      return activities.stream().filter(activity -> !activity.isNote()).count();
    }
  }

  /** What is to be done under an item. */
  public record Activity(String key, Text text, String kind, String responsible) {
    /** A note stands among the activities as printed, and is nothing that is to be done. */
    public boolean isNote() {
      return "NOTE".equals(kind);
    }
  }

  /** Where an item stands in the plan. */
  public record Place(String key, String number, Text section) {
    private int place() {
      return number != null && number.matches("\\d{1,9}")
          ? Integer.parseInt(number)
          : Integer.MAX_VALUE;
    }

    /** By number, as numbers where they are; what has none keeps its place at the end. */
    public static List<Place> inOrder(List<Place> places) {
      return places.stream().sorted(Comparator.comparingInt(Place::place)).toList();
    }
  }

  /** The items in the order of {@link Place#inOrder}. */
  public List<Item> inOrder() {
    return items.stream().sorted(Comparator.comparingInt(item -> item.place().place())).toList();
  }

  public Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  public Optional<Element> element(String key) {
    return head.elements().stream().filter(element -> element.key().equals(key)).findFirst();
  }

  public boolean hasMeasure(String key) {
    return head.measures().stream().anyMatch(measure -> measure.key().equals(key));
  }
}
