package programme.reporting;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import programme.kit.vocabulary.Text;

/** What the programme that this installation serves is called, by language. */
@ConfigMapping(prefix = "programme.name")
public interface ProgrammeName {
  Map<String, String> values();

  String original();

  default Text text() {
    return new Text(values(), original(), List.of());
  }
}
