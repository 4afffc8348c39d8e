package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.embedded.ProjectRoot;
import programme.local.Exit;
import programme.local.Refusal;

/** The Basel programme, brought into a fake of the public API. */
class ProgrammeLoadTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private FakeApi api;

  @BeforeEach
  void prepare() throws IOException {
    api = new FakeApi();
    Path basel = ProjectRoot.find().resolve("deploy/programmes/basel");
    try (Stream<Path> files = Files.list(basel)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void the_first_load_creates_all_and_the_second_finds_all_unchanged() {
    Outcome first = load();
    assertThat(first.created()).isGreaterThan(50);
    assertThat(first).isEqualTo(new Outcome(first.created(), 0, 0, 0));
    assertThat(said)
        .contains("calls.yaml: 2 created, 0 changed, 0 unchanged, 0 refused")
        .last()
        .isEqualTo("load: " + first);

    api.requests.clear();
    assertThat(load()).isEqualTo(new Outcome(0, 0, first.created(), 0));
    assertThat(api.writes()).allMatch(write -> write.startsWith("POST"));
    assertThat(api.get("work-plans/2007-2008").path("status").asText()).isEqualTo("ADOPTED");
    assertThat(api.get("work-plans/2009-2010").path("status").asText()).isEqualTo("PROPOSED");
    assertThat(api.get("progress-updates/id-of-annex-i-1").path("status").asText())
        .isEqualTo("ACCEPTED");
    assertThat(api.get("reports/id-of-cop-9-progress").path("state").asText()).isEqualTo("DRAFT");
  }

  @Test
  void directives_and_nested_lists_are_not_sent() {
    load();
    assertThat(api.get("work-plans/2007-2008").has("state")).isFalse();
    assertThat(api.get("work-plans/2007-2008").has("decision")).isFalse();
    assertThat(api.get("partnerships/mercury").has("participations")).isFalse();
    assertThat(api.requests).contains("POST /api/v1/partnerships/mercury/participations");
  }

  @Test
  void one_changed_fact_is_the_one_that_is_changed() throws IOException {
    Outcome first = load();
    edit("meetings.yaml", "place: Bali", "place: Nusa Dua");
    api.requests.clear();
    Outcome second = load();
    assertThat(second).isEqualTo(new Outcome(0, 1, first.created() - 1, 0));
    assertThat(said).contains("  changed meetings/COP-9: place");
    assertThat(api.requests)
        .filteredOn(r -> r.startsWith("PATCH"))
        .containsExactly("PATCH /api/v1/meetings/COP-9");
    assertThat(api.get("meetings/COP-9").path("place").asText()).isEqualTo("Nusa Dua");
    assertThat(load().changed()).isZero();
  }

  @Test
  void what_differs_from_a_frozen_plan_goes_into_an_amendment() throws IOException {
    load();
    edit("work-plans.yaml", "Partnership Programme work plan for 2007–2008", "The plan");
    api.requests.clear();
    assertThat(load().changed()).isEqualTo(1);
    assertThat(said).contains("  changed work-plans/2007-2008: title, state");
    assertThat(api.requests)
        .filteredOn(r -> r.contains("2007-2008") && !r.startsWith("GET"))
        .containsExactly(
            "POST /api/v1/work-plans/2007-2008/amendments",
            "PATCH /api/v1/work-plans/2007-2008",
            "POST /api/v1/work-plans/2007-2008/proposal",
            "POST /api/v1/work-plans/2007-2008/adoption");
    assertThat(load().changed()).isZero();
  }

  @Test
  void a_draft_is_patched_and_brought_on() throws IOException {
    edit("work-plans.yaml", "state: PROPOSED", "state: DRAFT");
    load();
    edit("work-plans.yaml", "state: DRAFT", "state: PROPOSED");
    api.requests.clear();
    assertThat(load().changed()).isEqualTo(2);
    assertThat(api.requests).noneMatch(request -> request.contains("amendments"));
    assertThat(said).contains("  changed work-plans/2009-2010: state");
  }

  @Test
  void another_body_under_a_reference_is_a_revision_and_accepted_in_its_turn() throws IOException {
    load();
    edit("progress-updates.yaml", "Five guidelines are completed.", "All five are.");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(said).contains("  changed progress-updates/annex-i-1: narrative, state");
    assertThat(load().changed()).isZero();
    edit("progress-updates.yaml", "  documents:\n    - {symbol: UNEP/CHW.9/INF/16}\n", "");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(said).contains("  changed progress-updates/annex-i-1: revision 3, state");
  }

  @Test
  void a_report_is_published_where_the_file_says_so() throws IOException {
    load();
    edit("reports.yaml", "  kind: PROGRESS", "  kind: PROGRESS\n  state: PUBLISHED");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(api.get("reports/id-of-cop-9-progress").path("state").asText())
        .isEqualTo("PUBLISHED");
    assertThat(load().changed()).isZero();
  }

  @Test
  void a_report_that_can_not_be_assembled_is_refused() throws IOException {
    edit("reports.yaml", "  kind: PROGRESS", "  kind: PROGRESS\n  fails: true");
    assertThat(load().refused()).isEqualTo(1);
    assertThat(said)
        .anyMatch(line -> line.contains("refused reports/cop-9-progress: its assembly"));
  }

  @Test
  void a_refused_entry_is_told_with_its_problem_and_the_rest_goes_on() {
    api.refuse("POST", "forums");
    Outcome outcome = load();
    assertThat(outcome.refused()).isEqualTo(2);
    assertThat(said)
        .contains(
            "  refused forums/ngo: 400 /problems/validation-failed: Title of validation-failed."
                + " Detail of validation-failed.",
            "    /name: must not be null",
            "forums.yaml: 0 created, 0 changed, 0 unchanged, 2 refused");
    assertThat(outcome.created()).isGreaterThan(50);
  }

  @Test
  void what_belongs_to_a_refused_parent_is_refused_as_well() throws IOException {
    edit("partnerships.yaml", "- code: mercury", "- code: other");
    api.refuse("POST", "partnerships");
    assertThat(load().refused()).isGreaterThan(11);
    assertThat(said)
        .anyMatch(line -> line.contains("other/participations/mercury-unep-lead: 404 "));
  }

  @Test
  void a_recorded_fact_with_other_content_is_refused_with_a_sentence() throws IOException {
    load();
    edit("reporting-defaults.yaml", "effectiveOn: 2008-06-27", "effectiveOn: 2008-06-28");
    assertThat(load().refused()).isEqualTo(1);
    assertThat(said)
        .anyMatch(line -> line.contains("reporting-defaults/para-4: it was recorded with other"));
  }

  @Test
  void a_change_without_effect_is_not_called_one() throws IOException {
    load();
    edit("partnerships.yaml", "status: INTERIM", "status: ESTABLISHED");
    assertThat(load().refused()).isEqualTo(1);
    assertThat(said)
        .anyMatch(line -> line.contains("pace: the change was taken and had no effect"));
  }

  @Test
  void a_state_that_does_not_exist_is_refused() throws IOException {
    edit("work-plans.yaml", "state: ADOPTED", "state: ADOPTD");
    assertThat(load().refused()).isEqualTo(1);
    assertThat(said)
        .anyMatch(line -> line.endsWith("is ADOPTD; it may be one of [DRAFT, PROPOSED, ADOPTED]"));
  }

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
  void reports_are_made_when_all_before_them_is_applied_and_the_end_waits_as_well() {
    load();
    assertThat(order).hasSize(2);
    assertThat(order.get(0)).doesNotContain("/reports");
    assertThat(order.get(1)).contains("/reports");
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

  private Outcome load() {
    said.clear();
    List<String> tokens = new ArrayList<>(List.of("token-1", "token-2", "token-3"));
    Api client = new Api(api.gateway(), () -> tokens.remove(0), Duration.ofMillis(1));
    Quiescence noted = progress -> order.add(String.join("\n", api.requests));
    return new ProgrammeLoad(client, noted, said::add).load(folder);
  }

  /** Each write is carried out, and then answered with 503 the first time. */
  private void loseEveryAnswerOnce() {
    api.loseAnswers = true;
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
