package programme.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.local.Home;

class PartsTest {
  @TempDir Path folder;

  /** A part without a process, that dies when told. */
  private static final class Puppet implements Part {
    final AtomicInteger starts = new AtomicInteger();
    volatile boolean alive;
    volatile boolean broken;

    @Override
    public String name() {
      return "puppet";
    }

    @Override
    public void start() {
      starts.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("broken");
      }
      alive = true;
    }

    @Override
    public OptionalLong pid() {
      return OptionalLong.empty();
    }

    @Override
    public boolean alive() {
      return alive;
    }

    @Override
    public void stop() {
      alive = false;
    }
  }

  @Test
  void what_dies_is_started_again_and_told() {
    Puppet puppet = new Puppet();
    List<String> told = new CopyOnWriteArrayList<>();
    Supervisor supervisor = new Supervisor(folder, told::add);
    supervisor.watch(puppet);
    await(() -> puppet.alive);
    puppet.alive = false;
    await(() -> puppet.starts.get() == 2 && puppet.alive);
    supervisor.stop();
    puppet.alive = false;
    Pause.of(Duration.ofSeconds(1));
    assertThat(puppet.starts).hasValue(2);
    assertThat(told).first().asString().contains("puppet has ended");
  }

  @Test
  void what_can_not_start_is_tried_ever_more_slowly() {
    Puppet puppet = new Puppet();
    puppet.broken = true;
    Supervisor supervisor = new Supervisor(folder, line -> {});
    supervisor.watch(puppet);
    Pause.of(Duration.ofSeconds(3));
    // 0.2, 0.4, 0.8, 1.6 s: without a back-off it would be some fifteen times.
    assertThat(puppet.starts.get()).isBetween(2, 5);
    puppet.broken = false;
    await(() -> puppet.alive);
    supervisor.stop();
  }

  @Test
  void what_is_held_stays_down_until_it_is_released() throws IOException {
    Path hold = Files.writeString(folder.resolve("hold-puppet"), "");
    Puppet puppet = new Puppet();
    Supervisor supervisor = new Supervisor(folder, line -> {});
    supervisor.watch(puppet);
    Pause.of(Duration.ofSeconds(1));
    assertThat(puppet.starts).hasValue(0);
    Files.delete(hold);
    await(() -> puppet.alive);
    supervisor.stop();
  }

  @Test
  void a_strangers_process_with_our_old_id_is_left_alone() throws IOException {
    Home home = new Home(folder, Map.of());
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Process ours = new ProcessBuilder("sleep", "60").start();
    try {
      long anHourAgo = Instant.now().minusSeconds(3600).toEpochMilli();
      Files.writeString(
          home.run().resolve("workplan.pid"), stranger.pid() + " " + anHourAgo + "\n");
      Files.writeString(home.run().resolve("reporting.pid"), "half-written");
      ProcessFile.of(home.run(), "nomination").write(ours.toHandle());

      assertThat(LeftBehind.end(home)).containsExactly("nomination");
      assertThat(ours.isAlive()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(ProcessFile.in(home.run())).isEmpty();
    } finally {
      stranger.destroyForcibly();
      ours.destroyForcibly();
    }
  }

  @Test
  void who_does_not_go_when_asked_is_made_to() throws IOException {
    Process deaf =
        new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; while :; do sleep 0.1; done").start();
    Pause.of(Duration.ofMillis(300));
    assertThat(Ending.of(deaf.toHandle(), Duration.ofMillis(300))).isFalse();
    assertThat(deaf.isAlive()).isFalse();
  }

  private static void await(BooleanSupplier condition) {
    Instant latest = Instant.now().plusSeconds(10);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(latest);
      Pause.of(Duration.ofMillis(20));
    }
  }
}
