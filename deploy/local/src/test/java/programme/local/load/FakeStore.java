package programme.local.load;

import static programme.local.load.FakeApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fake API remembers, and what it answers. */
final class FakeStore {
  record Reply(int status, JsonNode body, Integer version) {}

  private static final class Resource {
    ObjectNode body;
    JsonNode sent;
    int version = 1;
  }

  final Set<String> refused = new HashSet<>();
  private final Map<String, Resource> resources = new HashMap<>();

  Reply answer(String method, String path, JsonNode body, String ifMatch) {
    if (refused.contains(method + " /api/v1/" + path)) {
      return problem(400, "validation-failed");
    }
    if (method.equals("GET")) {
      return read(path);
    }
    String[] parts = path.split("/");
    if (method.equals("PATCH")) {
      return patch(path, body, ifMatch);
    }
    return switch (parts[parts.length - 1]) {
      case "proposal" -> step(parts, ifMatch, "DRAFT", "PROPOSED");
      case "adoption" ->
          body.path("decision").isTextual()
              ? step(parts, ifMatch, "PROPOSED", "ADOPTED")
              : problem(400, "validation-failed");
      case "acceptance" -> step(parts, ifMatch, "SUBMITTED", "ACCEPTED");
      case "publication" -> step(parts, ifMatch, "DRAFT", "PUBLISHED");
      case "amendments" -> amend(parts);
      default -> post(path, parts, (ObjectNode) body);
    };
  }

  JsonNode sent(String path) {
    return resources.get(path).sent;
  }

  private Reply read(String path) {
    if (path.contains("?")) {
      return page(path);
    }
    Resource found = resources.get(path);
    if (found == null) {
      return problem(404, "not-found");
    }
    Reply reply = view(200, found);
    if (found.body.path("status").asText().equals("ASSEMBLING")) {
      found.body.put("status", found.body.has("fails") ? "FAILED" : "DRAFT");
    }
    return reply;
  }

  /** Five at a time, so that a list has several pages. */
  private Reply page(String path) {
    String list = path.substring(0, path.indexOf('?'));
    int from = path.contains("after=") ? Integer.parseInt(path.replaceFirst(".*after=", "")) : 0;
    List<Resource> all =
        resources.keySet().stream()
            .filter(key -> key.matches(list + "/[^/]+"))
            .sorted()
            .map(resources::get)
            .toList();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    int to = Math.min(all.size(), from + 5);
    all.subList(from, to).forEach(one -> body.withArray("items").add(view(200, one).body()));
    String next = "http://inside:1/api/v1/" + list + "?limit=200&after=" + to;
    body.put("next", to < all.size() ? next : null);
    return new Reply(200, body, null);
  }

  private Reply post(String path, String[] parts, ObjectNode body) {
    if (parts.length == 3 && !resources.containsKey(parts[0] + "/" + parts[1])) {
      return problem(404, "not-found");
    }
    if (body.has("reference")) {
      return revise(path, body);
    }
    if (body.has("externalId")) {
      return once(path, body);
    }
    String key = path + "/" + body.path(body.has("code") ? "code" : "id").asText();
    if (resources.containsKey(key)) {
      return problem(409, "already-exists");
    }
    Resource made = made(key, body);
    if (path.equals("work-plans")) {
      made.body.put("status", "DRAFT");
    }
    return view(201, made);
  }

  private Reply once(String path, ObjectNode body) {
    String key = path + "/id-of-" + body.get("externalId").asText();
    Resource known = resources.get(key);
    if (known != null) {
      return known.sent.equals(body) ? view(200, known) : problem(409, "external-id-taken");
    }
    Resource made = made(key, body);
    made.body.put("id", "id-of-" + body.get("externalId").asText());
    boolean report = path.equals("reports");
    if (report) {
      made.body.put("status", "ASSEMBLING");
    }
    return view(report ? 202 : 201, made);
  }

  private Reply revise(String path, ObjectNode body) {
    String id = "id-of-" + body.get("reference").asText();
    Resource known = resources.get(path + "/" + id);
    if (known != null && known.sent.equals(body)) {
      return view(200, known);
    }
    int revision = known == null ? 1 : known.body.get("revision").asInt() + 1;
    Resource made = made(path + "/" + id, body);
    made.body.put("id", id).put("status", "SUBMITTED").put("revision", revision);
    return view(known == null ? 201 : 200, made);
  }

  private Resource made(String key, ObjectNode body) {
    Resource made = new Resource();
    made.sent = body.deepCopy();
    made.body = body.deepCopy();
    resources.put(key, made);
    return made;
  }

  private Reply patch(String path, JsonNode patch, String ifMatch) {
    Resource known = resources.get(path);
    if (known.body.path("status").asText().matches("PROPOSED|ADOPTED")
        && path.startsWith("work-plans")) {
      return problem(409, "plan-frozen");
    }
    if (path.startsWith("partnerships")) {
      // A partnership's status is changed by an act of its own.
      ((ObjectNode) patch).remove("status");
    }
    return stale(known, ifMatch, () -> FakeMerge.merge(known.body, patch));
  }

  private Reply step(String[] parts, String ifMatch, String from, String to) {
    Resource known = resources.get(parts[0] + "/" + parts[1]);
    if (!known.body.path("status").asText().equals(from)) {
      return problem(409, "illegal-transition");
    }
    return stale(known, ifMatch, () -> known.body.put("status", to));
  }

  private Reply amend(String[] parts) {
    Resource known = resources.get(parts[0] + "/" + parts[1]);
    if (known.body.path("status").asText().equals("DRAFT")) {
      return problem(409, "amendment-open");
    }
    known.body.put("status", "DRAFT");
    known.version++;
    return view(201, known);
  }

  private static Reply stale(Resource known, String ifMatch, Runnable change) {
    if (ifMatch == null) {
      return problem(428, "precondition-required");
    }
    if (!ifMatch.startsWith("\"" + known.version + ".")) {
      return problem(412, "precondition-failed");
    }
    change.run();
    known.version++;
    return view(200, known);
  }

  /** Without nulls, and with members of the service's own, in the resource and in its lists. */
  private static Reply view(int status, Resource resource) {
    ObjectNode body = resource.body.deepCopy();
    body.properties().removeIf(member -> member.getValue().isNull());
    body.put("updatedAt", "2026-11-23T00:00:00Z");
    for (String list : List.of("items", "paragraphs")) {
      body.path(list).forEach(one -> ((ObjectNode) one).put("resolved", false));
    }
    return new Reply(status, body, resource.version);
  }
}
