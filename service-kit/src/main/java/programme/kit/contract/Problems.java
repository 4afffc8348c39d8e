package programme.kit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import programme.kit.problem.ProblemBody;
import programme.kit.problem.ProblemCode;

/** The problems that an operation can answer, each with an example. */
final class Problems {
  private static final String SCHEMA = "Problem";

  private final Components components;
  private final ProblemExamples examples = new ProblemExamples();
  private final Map<String, Example> shown = new TreeMap<>();
  private final Map<String, APIResponse> shared = new TreeMap<>();

  Problems(Components components) {
    this.components = components;
    components.addSchema(SCHEMA, schema());
    components.addSchema("ProblemError", error());
  }

  void declare(Endpoint endpoint) {
    Map<Integer, TreeSet<ProblemCode>> byStatus = new TreeMap<>();
    Refusals.of(endpoint)
        .forEach(
            code -> byStatus.computeIfAbsent(code.status(), status -> new TreeSet<>()).add(code));
    byStatus.forEach(
        (status, codes) ->
            endpoint
                .operation()
                .getResponses()
                .addAPIResponse(String.valueOf(status), reference(codes)));
    components.setResponses(new LinkedHashMap<>(shared));
    components.setExamples(new LinkedHashMap<>(shown));
  }

  /** Operations that answer the same problems with a status share one description of them. */
  private APIResponse reference(TreeSet<ProblemCode> codes) {
    String name = codes.stream().map(ProblemCode::code).collect(Collectors.joining("."));
    shared.computeIfAbsent(name, same -> answer(codes));
    return OASFactory.createAPIResponse().ref(name);
  }

  private APIResponse answer(TreeSet<ProblemCode> codes) {
    MediaType media = OASFactory.createMediaType().schema(only(codes));
    for (ProblemCode code : codes) {
      shown.computeIfAbsent(
          code.code(),
          name -> OASFactory.createExample().summary(code.title()).value(examples.of(code)));
      media.addExample(code.code(), OASFactory.createExample().ref(code.code()));
    }
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(
                codes.stream()
                    .map(code -> "`" + code.code() + "`: " + code.title() + ".")
                    .collect(Collectors.joining(" ")))
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
    if (codes.contains(ProblemCode.SERVICE_UNAVAILABLE)) {
      answer.addHeader(
          "Retry-After",
          OASFactory.createHeader()
              .description("Seconds to wait.")
              .schema(type(Schema.SchemaType.INTEGER).minimum(java.math.BigDecimal.ZERO)));
    }
    return answer;
  }

  private static Schema only(TreeSet<ProblemCode> codes) {
    List<Object> types = new ArrayList<>();
    codes.forEach(code -> types.add(code.type()));
    Schema narrowed =
        type(Schema.SchemaType.OBJECT)
            .addProperty("type", type(Schema.SchemaType.STRING).enumeration(types));
    return OASFactory.createSchema()
        .allOf(List.of(OASFactory.createSchema().ref(SCHEMA), narrowed));
  }

  private static Schema schema() {
    return type(Schema.SchemaType.OBJECT)
        .description(
            "A refusal (RFC 9457). Its type is a path with a page that says what to do; other members are the problem's own.")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty("type", type(Schema.SchemaType.STRING).format("uri-reference"))
        .addProperty("title", type(Schema.SchemaType.STRING))
        .addProperty("status", type(Schema.SchemaType.INTEGER))
        .addProperty("detail", type(Schema.SchemaType.STRING))
        .addProperty(
            "errors",
            type(Schema.SchemaType.ARRAY).items(OASFactory.createSchema().ref("ProblemError")));
  }

  private static Schema error() {
    return type(Schema.SchemaType.OBJECT)
        .description("One member that is not as it must be.")
        .required(List.of("pointer", "detail"))
        .addProperty(
            "pointer",
            type(Schema.SchemaType.STRING)
                .description("JSON Pointer (RFC 6901) into the body, or the name of a parameter."))
        .addProperty("detail", type(Schema.SchemaType.STRING));
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().type(Stream.of(type).collect(Collectors.toList()));
  }
}
