package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory()).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the answer may say more
        "{a: 1} | {a: 1, b: 2}",
        "{a: {b: 1}} | {a: {b: 1, resolved: false}}",
        "{a: [{b: 1}]} | {a: [{b: 1, status: OPEN}]}",
        // nothing is nothing
        "{a: null} | {}",
        "{a: null} | {a: null}",
        "{a: []} | {}",
        "{a: null} | {a: []}",
        // figures, instants, texts
        "{a: 1} | {a: 1.0}",
        "{a: 2008-09-01T09:00:00+02:00} | {a: 2008-09-01T07:00:00Z}",
        "{a: {values: {en: x}, original: en}} | {a: {values: {en: x}, original: en, unofficial: []}}",
      })
  void these_agree(String wanted, String standing) throws JsonProcessingException {
    Comparison comparison = compare(wanted, standing);
    assertThat(comparison.isEqual()).isTrue();
    assertThat(comparison.patch()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1} | {a: 2} | {a: 1}",
        "{a: 1} | {} | {a: 1}",
        "{a: 1} | {a: '1'} | {a: 1}",
        "{a: true} | {a: false} | {a: true}",
        "{a: null} | {a: 1} | {a: null}",
        "{a: 2008-09-01} | {a: 2008-09-02} | {a: 2008-09-01}",
        // lists: longer, shorter, in another order
        "{a: [1]} | {a: [1, 2]} | {a: [1]}",
        "{a: [1, 2]} | {a: [1]} | {a: [1, 2]}",
        "{a: [1, 2]} | {a: [2, 1]} | {a: [1, 2]}",
        "{a: []} | {a: [1]} | {a: []}",
        // only what differs is in the patch, and what shall go from an object is named
        "{a: 1, b: 2} | {a: 1, b: 3} | {b: 2}",
        "{a: {b: 1}} | {a: {b: 2, c: 3}} | {a: {b: 1, c: null}}",
        "{a: {b: {c: 1}}} | {a: {b: {d: 1}}} | {a: {b: {c: 1, d: null}}}",
        "{a: {decision: VIII-5}} | {a: {document: x}} | {a: {decision: VIII-5, document: null}}",
        "{a: {b: 1}} | {a: 1} | {a: {b: 1}}",
      })
  void these_differ_and_the_patch_settles_it(String wanted, String standing, String patch)
      throws JsonProcessingException {
    assertThat(compare(wanted, standing).patch()).isEqualTo(tree(patch));
  }

  @Test
  void a_language_that_has_left_the_file_leaves_the_record() throws JsonProcessingException {
    Comparison comparison =
        compare(
            "{name: {values: {zh: y}, original: zh}}",
            "{name: {values: {zh: y, en: x}, original: zh, unofficial: [en]}}");
    assertThat(comparison.fields()).containsExactly("name");
    assertThat(comparison.patch())
        .isEqualTo(tree("{name: {values: {zh: y, en: null}, original: zh, unofficial: null}}"));
  }

  @Test
  void a_text_inside_a_list_is_compared_as_wholly() throws JsonProcessingException {
    assertThat(
            compare(
                    "{items: [{title: {values: {en: x}, original: en}}]}",
                    "{items: [{title: {values: {en: x, fr: y}, original: en}}]}")
                .fields())
        .containsExactly("items");
  }

  private static Comparison compare(String wanted, String standing) throws JsonProcessingException {
    return Comparison.of((ObjectNode) tree(wanted), tree(standing));
  }

  private static JsonNode tree(String yaml) throws JsonProcessingException {
    return YAML.readTree(yaml);
  }
}
