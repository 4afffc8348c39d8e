package programme.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import programme.trial.TrialFailed;

class SqlScriptTest {
  @Test
  void variables_become_parameters_and_casts_stay() {
    SqlScript script =
        SqlScript.parse(
            "\\set n random(1, 9)\nselect :n::text;\ninsert into t\nvalues (:n, :n);\n");
    assertThat(script.variables()).containsEntry("n", new SqlScript.Range(1, 9));
    assertThat(script.statements())
        .extracting(SqlScript.Statement::sql)
        .containsExactly("select ?::text", "insert into t\nvalues (?, ?)");
    assertThat(script.statements().get(1).parameters()).containsExactly("n", "n");
  }

  @Test
  void what_only_pgbench_understands_is_refused_and_not_left_out() {
    assertThatThrownBy(() -> SqlScript.parse("\\sleep 1 ms\nselect 1;"))
        .isInstanceOf(TrialFailed.class)
        .hasMessageContaining("\\sleep");
  }
}
