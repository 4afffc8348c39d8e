package programme.reporting;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import programme.kit.vocabulary.Text;

/** What the convention is called under which the programme runs, by language. */
@ConfigMapping(prefix = "programme.convention")
public interface ConventionName {
  Map<String, String> values();

  String original();

  default Text text() {
    return new Text(values(), original(), List.of());
  }
}
