package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import programme.local.Exit;
import programme.local.Refusal;

/** Loads that meet a slip in the files, a bad token, or services that are away. */
class ProgrammeLoadFaultsTest extends BaselFixture {
  @Test
  void a_service_that_is_away_for_a_moment_is_asked_again() {
    api.faults.addAll(List.of(503, 503, 503));
    assertThat(load().refused()).isZero();
  }

  @Test
  void a_service_that_stays_away_ends_the_load_with_a_sentence() {
    api.faults.addAll(List.of(503, 503, 503, 503, 503, 503, 503));
    assertThatThrownBy(this::load)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("load again: it goes on from there");
  }

  @Test
  void a_try_whose_answer_was_lost_does_no_harm() throws IOException {
    Outcome first = load();
    edit("meetings.yaml", "place: Bali", "place: Nusa Dua");
    edit("work-plans.yaml", "Partnership Programme work plan for 2007–2008", "The plan");
    edit("projects.yaml", "- code: ", "- code: x-");
    loseEveryAnswerOnce();
    Outcome second = load();
    assertThat(second.refused()).isZero();
    assertThat(second.changed()).isEqualTo(2);
    assertThat(load()).isEqualTo(new Outcome(0, 0, first.created(), 0));
  }

  @Test
  void a_first_load_whose_answers_are_all_lost_once_is_complete() {
    loseEveryAnswerOnce();
    Outcome outcome = load();
    assertThat(outcome.refused()).isZero();
    assertThat(api.get("work-plans/2007-2008").path("status").asText()).isEqualTo("ADOPTED");
    assertThat(api.get("progress-updates/id-of-annex-i-1").path("status").asText())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void an_expired_token_is_replaced() {
    api.validToken = "token-2";
    assertThat(load().refused()).isZero();
  }

  @Test
  void a_token_that_does_not_hold_ends_the_load() {
    api.validToken = "another";
    assertThatThrownBy(this::load)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not take this token");
  }

  @Test
  void a_system_that_is_not_there_is_told_at_once() {
    Api nobody = new Api(URI.create("http://localhost:1"), () -> "token", Duration.ofSeconds(9));
    assertThatThrownBy(() -> new ProgrammeLoad(nobody, p -> {}, said::add).load(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nobody answers there");
  }

  @Test
  void a_slip_in_a_file_is_told_before_anything_is_sent() throws IOException {
    edit("reports.yaml", "- externalId: cop-9-progress", "- externalID: cop-9-progress");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Exit.NOT_LOADED))
        .hasMessageContaining("reports.yaml")
        .hasMessageContaining("lacks its key `externalId`");
    edit("calls.yaml", "- id: 2008-ngo", "- id: 2008-business-industry");
    assertThatThrownBy(this::load).hasMessageContaining("two entries have the id 2008-business");
    edit("partners.yaml", "- code: ", "- code: {");
    assertThatThrownBy(this::load).hasMessageContaining("partners.yaml: line ");
    Files.delete(folder.resolve("partners.yaml"));
    assertThatThrownBy(this::load).hasMessageContaining("partners.yaml: it can't be read");
    Files.delete(folder.resolve("programme.yaml"));
    assertThatThrownBy(this::load).hasMessageContaining("there is no programme.yaml in it");
    assertThat(api.requests).isEmpty();
  }

  /** Each write is carried out, and then answered with 503 the first time. */
  private void loseEveryAnswerOnce() {
    api.loseAnswers = true;
  }
}
