package programme.kit.contract;

import com.fasterxml.jackson.databind.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.http.Page;
import programme.kit.http.Versioned;

/** The answers of success and their headers. */
final class Statuses {
  private static final Map<Integer, String> WORDS =
      Map.of(
          200, "As asked.",
          201, "Made; Location says where it is.",
          202, "Taken; Location says where it will be.",
          204, "Done.",
          303, "Several; the list of them stands at Location.",
          304, "What the caller has, by If-None-Match, still stands.",
          308, "It stands at Location.");

  private static final Set<Integer> REDIRECTING = Set.of(303, 308);
  private static final Set<Integer> LEADING = Set.of(201, 202, 303, 308);

  private Statuses() {}

  static void declare(Endpoint endpoint) {
    var responses = endpoint.operation().getResponses();
    APIResponse framework =
        responses.getAPIResponses().values().stream()
            .filter(answer -> answer.getContent() != null)
            .findFirst()
            .orElseGet(OASFactory::createAPIResponse);
    Map<String, APIResponse> answers = new TreeMap<>();
    for (int status : of(endpoint)) {
      APIResponse told = responses.getAPIResponse(String.valueOf(status));
      answers.put(
          String.valueOf(status), answer(endpoint, status, told == null ? framework : told));
    }
    responses.setAPIResponses(answers);
  }

  private static List<Integer> of(Endpoint endpoint) {
    Answers told = endpoint.method().getAnnotation(Answers.class);
    List<Integer> statuses = new ArrayList<>();
    if (told != null) {
      for (int status : told.value()) {
        statuses.add(status);
      }
    } else if (makes(endpoint)) {
      statuses.add(201);
      if (endpoint.bodyHas("externalId")) {
        statuses.add(200);
      }
    } else {
      statuses.add(200);
    }
    if (endpoint.verb() == PathItem.HttpMethod.GET
        && statuses.contains(200)
        && !statuses.contains(304)) {
      statuses.add(304);
    }
    return statuses;
  }

  private static boolean makes(Endpoint endpoint) {
    return endpoint.verb() == PathItem.HttpMethod.POST
        && endpoint.method().getReturnType().equals(RestResponse.class);
  }

  private static boolean isVersioned(JavaType type) {
    return type != null && type.isTypeOrSubTypeOf(Versioned.class);
  }

  private static APIResponse answer(Endpoint endpoint, int status, APIResponse framework) {
    APIResponse answer = OASFactory.createAPIResponse().description(words(status, framework));
    if (status < 300) {
      answer.setContent(copy(framework));
      if (framework.getHeaders() != null) {
        framework.getHeaders().forEach(answer::addHeader);
      }
    }
    if (LEADING.contains(status)) {
      answer.addHeader("Location", header("Where it is.", "uri-reference"));
    }
    if (!REDIRECTING.contains(status)
        && (isVersioned(endpoint.answered()) || endpoint.verb() == PathItem.HttpMethod.GET)) {
      answer.addHeader(
          "ETag",
          header("Its version and a digest of this answer, for If-Match and If-None-Match.", null));
    }
    if (endpoint.answered() != null && endpoint.answered().hasRawClass(Page.class)) {
      answer.addHeader("Link", header("The next page, `rel=\"next\"`; absent at the end.", null));
    }
    return answer;
  }

  /** The framework's own words are no more than the status' name. */
  private static String words(int status, APIResponse framework) {
    String told = framework.getDescription();
    return told == null || told.matches("OK|Created|Accepted|No Content|.* Content")
        ? WORDS.getOrDefault(status, "As asked.")
        : told;
  }

  /** Each status has examples of its own, so each has content of its own. */
  private static org.eclipse.microprofile.openapi.models.media.Content copy(APIResponse framework) {
    var content = OASFactory.createContent();
    if (framework.getContent() != null && framework.getContent().getMediaTypes() != null) {
      new TreeMap<>(framework.getContent().getMediaTypes())
          .forEach(
              (name, media) ->
                  content.addMediaType(
                      name, OASFactory.createMediaType().schema(media.getSchema())));
    }
    return content;
  }

  private static Header header(String description, String format) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).format(format));
  }
}
