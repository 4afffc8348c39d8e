package programme.workplan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Reads YAML 1.2 of the core schema as JSON. */
public final class StrictYaml {
  private static final int LONGEST = 4_000_000;

  private StrictYaml() {}

  /** The one document in the body; refuses with 400 what is not a form of JSON. */
  public static JsonNode read(byte[] body) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    try {
      Iterator<Event> events = new Yaml(options).parse(new StringReader(text(body))).iterator();
      return new YamlTree(events).document();
    } catch (MarkedYAMLException e) {
      throw refused("It can't be read", e.getProblemMark());
    } catch (YAMLException e) {
      throw refused("It has characters that YAML doesn't allow", null);
    }
  }

  static Problem refused(String what, Mark place) {
    String where =
        place == null
            ? ""
            : " at line " + (place.getLine() + 1) + ", column " + (place.getColumn() + 1);
    return Problem.of(ProblemCode.MALFORMED_YAML, what + where + ".");
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw refused("It is not UTF-8", null);
    }
  }
}
