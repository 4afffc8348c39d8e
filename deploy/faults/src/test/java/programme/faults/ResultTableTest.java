package programme.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  @Test
  void says_n_and_which_rate_it_excludes() {
    Result result = new Result("broker-away");
    for (int n = 1; n <= 30; n++) {
      result.tried(Duration.ofSeconds(n));
    }
    ResultTable table = new ResultTable(List.of(result));
    assertThat(table.isClean()).isTrue();
    assertThat(table.text())
        .contains("| broker-away | 30 | 0.10 | 0 | 0 | 0 | 0 | 0 | 16.0 / 30.0 |");
  }

  @Test
  void excludes_no_rate_and_is_not_clean_once_something_is_lost() {
    Result result = new Result("broker-away");
    result.tried(Duration.ofSeconds(1));
    result.lost("a row");
    ResultTable table = new ResultTable(List.of(result));
    assertThat(table.isClean()).isFalse();
    assertThat(table.text())
        .contains("| broker-away | 1 | – | 0 | 1 | 0 | 0 | 0 | 1.0 / 1.0 |")
        .contains("- lost: a row");
  }
}
