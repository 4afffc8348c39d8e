package programme.kit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** What stands in words: who may, and what the parameters that many operations share mean. */
final class Words {
  private static final Properties PARAMETERS = read();

  private Words() {}

  static void complete(Endpoint endpoint) {
    Operation operation = endpoint.operation();
    operation.setSecurity(security(endpoint));
    operation.setDescription(
        Stream.of(operation.getDescription(), who(endpoint.roles()))
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining("\n\n")));
    if (operation.getParameters() != null) {
      operation.setParameters(
          operation.getParameters().stream().map(one -> described(endpoint, one)).toList());
    }
  }

  private static Parameter described(Endpoint endpoint, Parameter parameter) {
    String words =
        PARAMETERS.getProperty(
            endpoint.id() + "." + parameter.getName(), PARAMETERS.getProperty(parameter.getName()));
    if (parameter.getDescription() == null && words != null) {
      parameter.setDescription(words);
    }
    if ("If-Match".equals(parameter.getName())) {
      parameter.setRequired(true);
      parameter.setExample("\"3.5d41402abc4b2a76\"");
    }
    return parameter;
  }

  private static List<SecurityRequirement> security(Endpoint endpoint) {
    List<String> roles =
        endpoint.roles().stream().filter(role -> !role.equals(Refusals.ANY_TOKEN)).toList();
    SecurityRequirement token =
        OASFactory.createSecurityRequirement().addScheme(ContractFilter.TOKEN, roles);
    return endpoint.roles().isEmpty()
        ? List.of(OASFactory.createSecurityRequirement(), token)
        : List.of(token);
  }

  private static String who(List<String> roles) {
    if (roles.isEmpty()) {
      return "For everyone, without a token too.";
    }
    return roles.contains(Refusals.ANY_TOKEN)
        ? "For whoever has a valid token; the object's rule decides."
        : "For " + String.join(", ", roles) + ".";
  }

  private static Properties read() {
    try (InputStream file =
        Words.class.getResourceAsStream("/programme/kit/contract/parameters.properties")) {
      Properties words = new Properties();
      words.load(file);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
