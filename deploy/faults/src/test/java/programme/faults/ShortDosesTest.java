package programme.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import programme.trial.TrialSystem;

/**
 * Each fault once, on one system: what {@code ./programme faults} does for half an hour. Other work
 * shares a build's machine, so that the promised times are judged three times as long.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShortDosesTest {
  private static final int SLACK = 3;
  @TempDir static Path ledgers;
  private static TrialSystem system;
  private static Trial trial;

  @BeforeAll
  static void up() {
    system = TrialSystem.up();
    trial = Trial.on(system, ledgers, Trial.USUAL_REST, SLACK, System.out::println);
  }

  @AfterAll
  static void close() {
    if (trial != null) {
      trial.close();
    }
    if (system != null) {
      system.close();
    }
  }

  @Test
  @Order(1)
  void nothing_is_lost_whichever_step_a_process_dies_at() {
    survives(new KilledAtStep(), 1);
  }

  @Test
  @Order(2)
  void writes_go_on_while_the_broker_is_away() {
    survives(new BrokerAway(Duration.ofSeconds(10)), 1);
  }

  @Test
  @Order(3)
  void a_database_that_falls_down_costs_nothing_that_was_acknowledged() {
    survives(new DatabaseRestarted(), 1);
  }

  @Test
  @Order(4)
  void one_key_takes_effect_once_however_it_is_sent_again() {
    survives(new Retried(), 3);
  }

  @Test
  @Order(5)
  void nothing_is_taken_at_the_instant_or_after_it_whatever_the_clocks_say() {
    survives(new Deadline(400), 1);
  }

  // What follows puts records on the topics that no owner has told: last, and nothing after it.

  @Test
  @Order(10)
  void poison_goes_aside_and_a_replay_heals_what_can_be_healed() {
    survives(new Poison(), 1);
  }

  @Test
  @Order(11)
  void events_in_a_muddle_are_projected_as_if_they_had_come_in_order() {
    survives(new Shuffled(), 600);
  }

  private static void survives(Fault fault, int dose) {
    Result result = fault.run(trial, dose);
    System.out.print(new ResultTable(java.util.List.of(result)).text());
    assertThat(result.tried()).isPositive();
    assertThat(result.findings().all()).isEmpty();
  }
}
