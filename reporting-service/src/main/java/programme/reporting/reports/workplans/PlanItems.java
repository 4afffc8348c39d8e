package programme.reporting.reports.workplans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.WorkPlan;

/**
 * The items of a plan as a document prints them: under their sections, in the order of their
 * numbers, read in portions.
 */
public final class PlanItems {
  private static final int PORTION = 50;

  private final List<WorkPlan.Place> places;
  private final Function<List<String>, List<Printed>> read;

  /** An item, with where its activities stand; no statuses where they are not printed. */
  public record Printed(WorkPlan.Item item, Map<String, String> statuses) {}

  /** Items that follow one another under one section. */
  record Section(Text heading, List<String> keys) {}

  /**
   * @param read items by their keys, in any order
   */
  public PlanItems(List<WorkPlan.Place> places, Function<List<String>, List<Printed>> read) {
    this.places = WorkPlan.Place.inOrder(places);
    this.read = read;
  }

  /** Of a plan that is at hand whole, without the statuses of activities. */
  public static PlanItems of(WorkPlan plan) {
    Map<String, Printed> items = new HashMap<>();
    plan.items().forEach(item -> items.put(item.key(), new Printed(item, Map.of())));
    return new PlanItems(
        plan.items().stream().map(WorkPlan.Item::place).toList(),
        keys -> keys.stream().map(items::get).toList());
  }

  int count() {
    return places.size();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (WorkPlan.Place place : places) {
      Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
      if (last == null || !Objects.equals(last.heading(), place.section())) {
        last = new Section(place.section(), new ArrayList<>());
        sections.add(last);
      }
      last.keys().add(place.key());
    }
    return sections;
  }

  Iterator<Printed> walk(Section section) {
    return new Iterator<>() {
      private int next;
      private Map<String, Printed> portion = Map.of();

      @Override
      public boolean hasNext() {
        return next < section.keys().size();
      }

      @Override
      public Printed next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (next % PORTION == 0) {
          int end = Math.min(next + PORTION, section.keys().size());
          portion =
              read.apply(section.keys().subList(next, end)).stream()
                  .collect(Collectors.toMap(one -> one.item().key(), Function.identity()));
        }
        return portion.get(section.keys().get(next++));
      }
    };
  }
}
