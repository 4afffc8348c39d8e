package programme.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PairTest {
  @Test
  void a_file_says_whose_the_data_is_what_is_not_compared_and_both_queries() {
    Pair pair =
        Pair.parse(
            "reporting",
            "read_plan_item",
            "-- owner: workplan\n-- ignoring: status, from\n-- why\nselect 1\n-- follower\nselect 2\n");
    assertThat(pair.owner()).isEqualTo("workplan");
    assertThat(pair.ignored()).containsExactlyInAnyOrder("status", "from");
    assertThat(pair.ofOwner()).isEqualTo("-- why\nselect 1\n");
    assertThat(pair.ofFollower()).isEqualTo("select 2\n");
  }

  @Test
  void a_file_without_a_second_query_is_named() {
    assertThatThrownBy(() -> Pair.parse("reporting", "read_x", "-- owner: workplan\nselect 1\n"))
        .hasMessageContaining("verify/read_x.sql of reporting");
  }

  @Test
  void what_says_the_same_is_alike() {
    assertThat(Document.alike("{\"a\": null, \"b\": [1]}", "{\"b\": [1]}", Set.of())).isTrue();
    assertThat(
            Document.alike(
                "{\"at\": \"2008-09-16T00:00:00+02:00\"}",
                "{\"at\": \"2008-09-15T22:00:00Z\"}",
                Set.of()))
        .isTrue();
    assertThat(Document.alike("{\"a\": {\"s\": 1}}", "{\"a\": {\"s\": 2}}", Set.of("s"))).isTrue();
  }

  @Test
  void what_differs_anywhere_is_not() {
    assertThat(Document.alike("{\"a\": [1, 2]}", "{\"a\": [2, 1]}", Set.of())).isFalse();
    assertThat(Document.alike("{\"a\": {\"s\": 1}}", "{\"a\": {\"s\": 2}}", Set.of())).isFalse();
    assertThat(Document.alike("{\"a\": \"\"}", "{}", Set.of())).isFalse();
  }
}
