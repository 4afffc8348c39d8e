package programme.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers a path. */
public final class Routes {
  private static final String API = "/api/v1/";
  private final Map<String, String> ownerByPrefix = new HashMap<>();
  private final List<String> perService;
  private final Set<String> services;
  private final String home;

  record File(
      Map<String, List<String>> api,
      List<String> perService,
      Map<String, String> paths,
      String home) {}

  Routes(File file) {
    this.services = Set.copyOf(file.api().keySet());
    this.perService = file.perService();
    this.home = file.home();
    file.api()
        .forEach(
            (service, resources) -> resources.forEach(resource -> own(API + resource, service)));
    file.paths().forEach(this::own);
  }

  public static Routes read() {
    try (InputStream in = Routes.class.getResourceAsStream("/routes.yaml")) {
      return new Routes(new ObjectMapper(new YAMLFactory()).readValue(in, File.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The owner of this path (as it was sent, without its query); empty when it has none. */
  public Optional<String> ownerOf(String path) {
    if (path.equals("/")) {
      return Optional.of(home);
    }
    Optional<String> named =
        perService.stream().flatMap(prefix -> serviceNamed(prefix, path).stream()).findFirst();
    return named.isPresent() ? named : Optional.ofNullable(ownerByPrefix.get(prefixOf(path)));
  }

  private void own(String prefix, String service) {
    String other = ownerByPrefix.put(prefix, service);
    if (other != null || !services.contains(service)) {
      throw new IllegalStateException("routes.yaml: " + prefix + " has no owner, or two");
    }
  }

  private Optional<String> serviceNamed(String prefix, String path) {
    if (!path.startsWith(prefix + "/")) {
      return Optional.empty();
    }
    String service = path.substring(prefix.length() + 1).split("/", 2)[0];
    return services.contains(service) ? Optional.of(service) : Optional.empty();
  }

  private static String prefixOf(String path) {
    int from = path.startsWith(API) ? API.length() : 1;
    int end = path.indexOf('/', from);
    return end < 0 ? path : path.substring(0, end);
  }
}
