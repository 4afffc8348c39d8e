package programme.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Names the service in its {@link OwnPaths}, so that no path of OpenAPI has two owners. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OwnPathNames implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return;
    }
    String service = ConfigProvider.getConfig().getValue("programme.service", String.class);
    Map<String, PathItem> named = new LinkedHashMap<>();
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> named.put(path.replace(OwnPaths.SERVICE, service), fixed(path, item)));
    document.getPaths().setPathItems(named);
  }

  private static PathItem fixed(String path, PathItem item) {
    if (path.contains(OwnPaths.SERVICE)) {
      item.setParameters(others(item.getParameters()));
      item.getOperations()
          .values()
          .forEach(operation -> operation.setParameters(others(operation.getParameters())));
    }
    return item;
  }

  private static List<Parameter> others(List<Parameter> parameters) {
    return parameters == null
        ? null
        : parameters.stream()
            .filter(parameter -> !OwnPaths.PARAMETER.equals(parameter.getName()))
            .toList();
  }
}
