package programme.kit.http.streams;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import programme.kit.vocabulary.Text;

/**
 * The columns of a list, by the type of its items and never by what happens to be in them: a member
 * is a column; a record's members are columns of their own, {@code area.country}; a language map
 * has one for each language of the United Nations and one for the others; an array or a free object
 * is JSON in its cell.
 */
final class Columns {
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
  private static final int DEEPEST = 5;

  private final ObjectMapper json;
  private final boolean isFlat;
  private final List<Column> columns = new ArrayList<>();

  private Columns(ObjectMapper json, boolean isFlat) {
    this.json = json;
    this.isFlat = isFlat;
  }

  /**
   * @param isFlat whether language maps were flattened to one language
   */
  static List<Column> of(Type item, ObjectMapper json, boolean isFlat) {
    Columns all = new Columns(json, isFlat);
    all.members(json.constructType(item), List.of());
    return all.columns;
  }

  private void members(JavaType type, List<String> path) {
    try {
      json.acceptJsonFormatVisitor(
          type,
          new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType ignored) {
              return new Members(path);
            }
          });
    } catch (JsonMappingException e) {
      throw new IllegalStateException("The columns of " + type + " can't be told", e);
    }
  }

  private final class Members extends JsonObjectFormatVisitor.Base {
    private final List<String> path;

    Members(List<String> path) {
      this.path = path;
    }

    @Override
    public void property(BeanProperty member) {
      add(member.getType(), then(path, member.getName()));
    }

    @Override
    public void optionalProperty(BeanProperty member) {
      property(member);
    }
  }

  private void add(JavaType type, List<String> path) {
    if (type.hasRawClass(Text.class)) {
      text(path);
    } else if (isRecord(type) && path.size() < DEEPEST) {
      members(type, path);
    } else {
      column(path, Column::plain);
    }
  }

  private boolean isRecord(JavaType type) {
    return type.getRawClass().isRecord()
        && json.getSerializationConfig().introspect(type).findJsonValueAccessor() == null;
  }

  private void text(List<String> path) {
    if (isFlat) {
      for (String member : List.of("text", "lang", "unofficial")) {
        column(then(path, member), Column::plain);
      }
      return;
    }
    for (String language : LANGUAGES) {
      String name = String.join(".", then(path, language));
      columns.add(new Column(name, then(then(path, "values"), language), Column::plain));
    }
    String others = String.join(".", then(path, "others"));
    columns.add(
        new Column(others, then(path, "values"), values -> Column.others(values, LANGUAGES)));
    column(then(path, "original"), Column::plain);
    column(then(path, "unofficial"), Column::words);
  }

  private void column(List<String> path, Column.Reader read) {
    columns.add(new Column(String.join(".", path), path, read));
  }

  private static List<String> then(List<String> path, String member) {
    List<String> longer = new ArrayList<>(path);
    longer.add(member);
    return List.copyOf(longer);
  }
}
