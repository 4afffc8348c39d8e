package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The Basel programme, brought into a fake of the public API. */
class ProgrammeLoadTest extends BaselFixture {
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
    assertThat(api.get("reports/id-of-cop-9-progress").path("status").asText()).isEqualTo("DRAFT");
  }

  @Test
  void directives_and_nested_lists_are_not_sent() {
    load();
    assertThat(api.sent("work-plans/2007-2008").has("status")).isFalse();
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
    assertThat(said).contains("  changed work-plans/2007-2008: title, status");
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
    edit("work-plans.yaml", "status: PROPOSED", "status: DRAFT");
    load();
    edit("work-plans.yaml", "status: DRAFT", "status: PROPOSED");
    api.requests.clear();
    assertThat(load().changed()).isEqualTo(2);
    assertThat(api.requests).noneMatch(request -> request.contains("amendments"));
    assertThat(said).contains("  changed work-plans/2009-2010: status");
  }

  @Test
  void another_body_under_a_reference_is_a_revision_and_accepted_in_its_turn() throws IOException {
    load();
    edit("progress-updates.yaml", "Five guidelines are completed.", "All five are.");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(said).contains("  changed progress-updates/annex-i-1: narrative, status");
    assertThat(load().changed()).isZero();
    edit("progress-updates.yaml", "  documents:\n    - {symbol: UNEP/CHW.9/INF/16}\n", "");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(said).contains("  changed progress-updates/annex-i-1: revision 3, status");
  }

  @Test
  void a_report_is_published_where_the_file_says_so() throws IOException {
    load();
    edit("reports.yaml", "  kind: PROGRESS", "  kind: PROGRESS\n  status: PUBLISHED");
    assertThat(load().changed()).isEqualTo(1);
    assertThat(api.get("reports/id-of-cop-9-progress").path("status").asText())
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
  void a_status_that_does_not_exist_is_refused() throws IOException {
    edit("work-plans.yaml", "status: ADOPTED", "status: ADOPTD");
    assertThat(load().refused()).isEqualTo(1);
    assertThat(said)
        .anyMatch(line -> line.endsWith("is ADOPTD; it may be one of [DRAFT, PROPOSED, ADOPTED]"));
  }

  @Test
  void reports_are_made_when_all_before_them_is_applied_and_the_end_waits_as_well() {
    load();
    assertThat(order).hasSize(2);
    assertThat(order.get(0)).doesNotContain("/reports");
    assertThat(order.get(1)).contains("/reports");
  }
}
