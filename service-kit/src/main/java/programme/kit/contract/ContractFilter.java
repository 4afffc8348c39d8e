package programme.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the contract, in an order that is the same at each build. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Integer.MIN_VALUE)
public class ContractFilter implements OASFilter {
  static final String TOKEN = "token";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    Schemas schemas = new Schemas(document);
    Problems problems = new Problems(document.getComponents());
    Examples examples = new Examples();
    Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
    paths.forEach(
        (path, item) ->
            item.getOperations()
                .forEach(
                    (verb, operation) ->
                        of(path, verb, operation)
                            .forEach(one -> complete(one, schemas, problems, examples))));
    document.getPaths().setPathItems(new LinkedHashMap<>(paths));
    document.getComponents().setSecuritySchemes(Map.of(TOKEN, token()));
    schemas.finish();
  }

  private static Stream<Endpoint> of(String path, PathItem.HttpMethod verb, Operation operation) {
    return Endpoint.of(path, verb, operation).stream();
  }

  private static void complete(
      Endpoint endpoint, Schemas schemas, Problems problems, Examples examples) {
    schemas.take(endpoint);
    Statuses.declare(endpoint);
    Words.complete(endpoint);
    problems.declare(endpoint);
    examples.add(endpoint);
  }

  private static SecurityScheme token() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "A bearer token of the configured OpenID Connect issuer. Roles come in `groups`, the organisation in `organisation`;"
                + " a requirement names the roles of which one is needed.");
  }
}
