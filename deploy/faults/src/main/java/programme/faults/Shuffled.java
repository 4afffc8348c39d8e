package programme.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import programme.faults.injection.Injection;
import programme.local.parts.Pause;
import programme.trial.Databases;

/**
 * Every event comes three times, all in a muddle, and one in twenty only ten seconds later: what is
 * projected is the same as when they come once and in order.
 */
final class Shuffled implements Fault {
  private static final String REGISTERED = "programme.partner.registered.v1";
  private static final String CHANGED = "programme.partner.changed.v1";
  private static final int PER_AGGREGATE = 10;
  private static final int COPIES = 3;
  private static final Duration DELAY = Duration.ofSeconds(10);
  private static final Duration APPLIED = Duration.ofSeconds(30);
  private static final int APPLIED_PER_SECOND = 30;
  private static final String READ =
      "select replace(code, ?, ''), replace(jsonb_build_array(type, un_region, data)::text, ?, '') from read_partner where code like ?";

  private record Event(String subject, int sequence) {}

  @Override
  public String name() {
    return "shuffled";
  }

  @Override
  public String what() {
    return "every event three times and shuffled, 5 % of them 10 s late";
  }

  @Override
  public Dose dose() {
    return new Dose(5000, "events");
  }

  @Override
  public boolean spoilsTheSystem() {
    return true;
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    String run = Long.toString(System.currentTimeMillis(), 36) + "-";
    String clean = Injection.PREFIX + "clean-" + run;
    String shuffled = Injection.PREFIX + "muddle-" + run;
    try (Injection injection = new Injection(trial.system(), "partnership")) {
      events(clean, dose).forEach(event -> send(injection, event));
      sendShuffled(trial, injection, events(shuffled, dose));
    }
    Instant sent = Instant.now();
    awaitAll(trial, result, clean, dose);
    awaitAll(trial, result, shuffled, dose);
    result.tried(Duration.between(sent, Instant.now()));
    result.tried(dose - 1);
    compare(trial.system().databases(), result, clean, shuffled);
    return result;
  }

  private static List<Event> events(String prefix, int count) {
    List<Event> events = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      events.add(new Event(prefix + n / PER_AGGREGATE, n % PER_AGGREGATE + 1));
    }
    return events;
  }

  private static void sendShuffled(Trial trial, Injection injection, List<Event> events) {
    Random random = new Random(11);
    List<Event> now = new ArrayList<>();
    List<Event> late = new ArrayList<>();
    for (Event event : events) {
      List<Event> when = random.nextInt(20) == 0 ? late : now;
      for (int copy = 0; copy < COPIES; copy++) {
        when.add(event);
      }
    }
    Collections.shuffle(now, random);
    Collections.shuffle(late, random);
    now.forEach(event -> send(injection, event));
    injection.flush();
    trial.say("  %d sent, %d come later".formatted(now.size(), late.size()));
    Pause.of(DELAY);
    late.forEach(event -> send(injection, event));
    injection.flush();
  }

  private static void send(Injection injection, Event event) {
    String type = event.sequence() == 1 ? REGISTERED : CHANGED;
    ObjectNode data = Injection.example(type);
    data.put("code", event.subject()).put("acronym", "after " + event.sequence());
    injection.event(type, event.subject(), event.sequence(), data);
  }

  /** What is not applied when the patience ends is lost. */
  private static void awaitAll(Trial trial, Result result, String prefix, int dose) {
    Duration patience = APPLIED.plusSeconds(dose / APPLIED_PER_SECOND);
    Instant latest = Instant.now().plus(trial.promised(patience));
    List<Event> last = lastOfEach(prefix, dose);
    List<Event> missing = missing(trial.system().databases(), prefix, last);
    while (!missing.isEmpty() && Instant.now().isBefore(latest)) {
      Pause.of(Duration.ofMillis(250));
      missing = missing(trial.system().databases(), prefix, last);
    }
    missing.forEach(event -> result.lost(event.subject() + " is not at " + event.sequence()));
  }

  private static List<Event> lastOfEach(String prefix, int dose) {
    Map<String, Event> last = new HashMap<>();
    events(prefix, dose).forEach(event -> last.put(event.subject(), event));
    return List.copyOf(last.values());
  }

  private static List<Event> missing(Databases databases, String prefix, List<Event> last) {
    Map<String, String> applied =
        databases.map(
            "reporting",
            "select subject, sequence from inbox where source = '/partnership/partners' and subject like ?",
            prefix + "%");
    return last.stream()
        .filter(e -> !Integer.toString(e.sequence()).equals(applied.get(e.subject())))
        .toList();
  }

  private static void compare(Databases databases, Result result, String clean, String shuffled) {
    Map<String, String> expected = databases.map("reporting", READ, clean, clean, clean + "%");
    Map<String, String> found =
        databases.map("reporting", READ, shuffled, shuffled, shuffled + "%");
    expected.forEach(
        (key, row) -> {
          if (!row.equals(found.get(key))) {
            result.wrong("partner " + key + " is " + found.get(key) + ", in a clean run " + row);
          }
        });
  }
}
