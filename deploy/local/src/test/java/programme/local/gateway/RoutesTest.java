package programme.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import programme.embedded.ProjectRoot;

class RoutesTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Routes routes = Routes.read();

  @ParameterizedTest
  @CsvSource({
    "/, reporting",
    "/docs, reporting",
    "/docs/index.html, reporting",
    "/static/app.css, reporting",
    "/problems/call-closed, partnership",
    "/schemas/partner.registered.v1.json, partnership",
    "/openapi/workplan, workplan",
    "/api/v1/changes/nomination, nomination",
    "/api/v1/audit/partnership, partnership",
    "/api/v1/unresolved-references/reporting, reporting",
    "/api/v1/partners, partnership",
    "/api/v1/partnerships/mppi/status-changes, partnership",
    "/api/v1/reporting-directions, partnership",
    "/api/v1/reporting-defaults, partnership",
    "/api/v1/reporting-directions, partnership",
    "/api/v1/projects, partnership",
    "/api/v1/contributions, partnership",
    "/api/v1/toolkit-resources, partnership",
    "/api/v1/vocabularies/partner-type, partnership",
    "/api/v1/meetings/COP-9, workplan",
    "/api/v1/decisions, workplan",
    "/api/v1/mandates, workplan",
    "/api/v1/work-plans/2009-2010, workplan",
    "/api/v1/forums, nomination",
    "/api/v1/calls/2008-ngo, nomination",
    "/api/v1/nominations, nomination",
    "/api/v1/reporting-rounds, reporting",
    "/api/v1/progress-updates/template.csv, reporting",
    "/api/v1/measure-matrix/2007-2008, reporting",
    "/api/v1/reports, reporting",
    "/api/v1/dashboard/partnerships/mppi, reporting",
    "/api/v1/stream, reporting",
    "/api/v1/read-model, reporting",
  })
  void a_path_goes_to_its_owner(String path, String service) {
    assertThat(routes.ownerOf(path)).contains(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v2/partners",
        "/api/v1/partnersx",
        "/api/v1/Partners",
        "/api/v1/changes",
        "/api/v1/changes/",
        "/api/v1/changes/another",
        "/openapi",
        "/openapi/another",
        "/q/health",
        "/q/metrics",
        "//api/v1/partners",
        "/api/v1//partners",
        "/api%2Fv1/partners",
        "/docsx",
        "/index.html",
        "/../api/v1/partners",
        "/issuer",
      })
  void what_nobody_owns_goes_nowhere(String path) {
    assertThat(routes.ownerOf(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"partnership", "workplan", "nomination", "reporting"})
  void each_path_of_a_contract_goes_to_the_service_whose_contract_it_is(String service)
      throws IOException {
    Path contract = ProjectRoot.find().resolve("docs/openapi/" + service + ".yaml");
    List<String> paths = new ArrayList<>();
    YAML.readTree(contract.toFile()).get("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      assertThat(routes.ownerOf(path.replaceAll("\\{[^}]+}", "x"))).as(path).contains(service);
    }
  }

  @Test
  void two_owners_of_a_path_are_refused() {
    var api = Map.of("partnership", List.of("partners"), "workplan", List.of("partners"));
    assertThatThrownBy(() -> new Routes(new Routes.File(api, List.of(), Map.of(), "workplan")))
        .hasMessageContaining("/api/v1/partners");
  }
}
