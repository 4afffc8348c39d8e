package programme.faults.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import programme.faults.injection.Injection;
import programme.trial.Databases;

/** The read model against what its owners' tables say now. */
final class ProjectionCheck {
  /** Two queries that must answer alike: (key, what is compared). */
  private record Pair(String name, String owner, String fromOwner, String fromReadModel) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "partners",
              "partnership",
              "select code, jsonb_build_array(type, un_region, acronym, name -> 'values', country)::text from partner",
              "select code, jsonb_build_array(type, un_region, data ->> 'acronym', data -> 'name' -> 'values', data ->> 'country')::text from read_partner"),
          new Pair(
              "partnerships",
              "partnership",
              "select code, jsonb_build_array(scope, acronym, name -> 'values')::text from partnership",
              "select code, jsonb_build_array(scope, data ->> 'acronym', data -> 'name' -> 'values')::text from read_partnership"),
          new Pair(
              "calls",
              "nomination",
              "select id, jsonb_build_array(forum, closes_at)::text from call",
              "select id, jsonb_build_array(forum, closes_at)::text from read_call"),
          new Pair(
              "nominations",
              "nomination",
              "select id::text, jsonb_build_array(call, forum, constituency, country, un_region, status)::text from nomination",
              "select id::text, jsonb_build_array(call, forum, constituency, country, un_region, status)::text from read_nomination"));
  private final Databases databases;

  ProjectionCheck(Databases databases) {
    this.databases = databases;
  }

  Findings findings() {
    Findings findings = new Findings();
    PAIRS.forEach(pair -> compare(findings, pair));
    return findings;
  }

  private void compare(Findings findings, Pair pair) {
    Map<String, String> there = new HashMap<>(databases.map("reporting", pair.fromReadModel()));
    databases
        .map(pair.owner(), pair.fromOwner())
        .forEach(
            (key, truth) -> {
              String told = there.remove(key);
              if (told == null) {
                findings.lost("not in the read model's " + pair.name() + ": " + key);
              } else if (!told.equals(truth)) {
                findings.wrong(
                    "the read model's %s says of %s %s, its owner %s"
                        .formatted(pair.name(), key, told, truth));
              }
            });
    there.keySet().stream()
        .filter(key -> !key.startsWith(Injection.PREFIX))
        .forEach(key -> findings.doubled("only in the read model's " + pair.name() + ": " + key));
  }
}
