package programme.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;
import programme.kit.vocabulary.Ids;

/** What decisions ask for, as reports and dashboards find it. */
@QuarkusTest
class MandateReadModelTest {
  private final String decision = "D-" + UUID.randomUUID();
  private final OtherService workplan = new OtherService();

  @AfterEach
  void close() {
    workplan.close();
  }

  private void tell(EventType type, Consumer<ObjectNode> change) {
    workplan.publish(
        type,
        decision,
        data -> {
          data.put(type.name().startsWith("DECISION") ? "code" : "decision", decision);
          change.accept(data);
        });
  }

  @Test
  void a_mandate_stands_where_its_owner_says_day_by_day_and_whom_it_speaks_to() {
    tell(EventType.DECISION_RECORDED, data -> {});
    awaitRows(12, "select 1 from read_mandate where decision = ? and id is not null");
    assertThat(rows("select paragraph from read_mandate where decision = ? and due_at = 'COP-10'"))
        .containsExactly("5c");
    assertThat(rows("select paragraph from read_mandate where decision = ? order by place"))
        .startsWith("1", "2", "3", "4a")
        .endsWith("9");
    assertThat(standing("7")).containsExactly("", "ALL_STAKEHOLDERS", "PARTY", "SIGNATORY");

    String change = Ids.next().toString();
    tell(EventType.MANDATE_STATUS_CHANGED, data -> data.put("id", change));
    awaitRows(
        1,
        "select 1 from read_mandate_standing where decision = ? and paragraph = '4b' and addressee = 'NGO'"
            + " and status = 'UNDERWAY' and from_day = '2008-09-02' and to_day is null");
    String response = Ids.next().toString();
    tell(EventType.MANDATE_RESPONDED, data -> data.put("id", response));
    awaitRows(
        1,
        "select 1 from read_mandate_response where decision = ? and organisation = 'made-up-ngo'");

    tell(EventType.MANDATE_ANNULLED, data -> ((ObjectNode) data.get("fact")).put("id", change));
    awaitRows(0, "select 1 from read_mandate_status_change where decision = ?");
    assertThat(
            rows(
                "select status from read_mandate_standing where decision = ? and paragraph = '4b' and addressee = ''"))
        .containsExactly("OPEN");
    tell(
        EventType.MANDATE_ANNULLED,
        data -> ((ObjectNode) data.get("fact")).put("kind", "RESPONSE").put("id", response));
    awaitRows(0, "select 1 from read_mandate_response where decision = ?");
  }

  @Test
  void a_text_that_loses_a_paragraph_loses_its_mandate() {
    tell(EventType.DECISION_RECORDED, data -> {});
    tell(EventType.DECISION_ADOPTED, data -> {});
    awaitRows(1, "select 1 from read_decision where code = ? and status = 'ADOPTED'");
    long operative = OtherService.example(EventType.DECISION_ADOPTED).get("mandates").size();
    awaitRows(operative, "select 1 from read_mandate where decision = ?");
  }

  @Test
  void what_was_told_before_mandates_were_counts_as_standing_since_ever() {
    tell(EventType.DECISION_RECORDED, data -> data.remove("mandates"));
    awaitRows(12, "select 1 from read_mandate where decision = ? and id is null");
    assertThat(standing("4a")).containsExactly("", "PRIVATE_SECTOR");
  }

  private List<String> standing(String paragraph) {
    return rows(
        "select addressee from read_mandate_standing where decision = ? and paragraph = '"
            + paragraph
            + "' and status = 'OPEN' order by addressee");
  }

  private void awaitRows(long count, String query) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(rows(query)).hasSize((int) count));
  }

  private List<String> rows(String query) {
    try (var connection = Platform.get().database("reporting");
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, decision);
      List<String> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
