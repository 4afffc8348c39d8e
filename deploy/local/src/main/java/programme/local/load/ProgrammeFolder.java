package programme.local.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import programme.local.Exit;
import programme.local.Refusal;

/**
 * A programme's files. All are read before the first request, so that a slip in the last one leaves
 * nothing half loaded.
 */
record ProgrammeFolder(List<Listing> listings) {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static ProgrammeFolder read(Path folder) {
    Path index = folder.resolve("programme.yaml");
    if (!Files.isRegularFile(index)) {
      throw unusable(folder, "there is no programme.yaml in it");
    }
    List<Listing> listings = new ArrayList<>();
    for (JsonNode line : tree(index).path("load")) {
      listings.add(listing(folder, line));
    }
    if (listings.isEmpty()) {
      throw unusable(index, "its list `load` names no file");
    }
    return new ProgrammeFolder(listings);
  }

  private static Listing listing(Path folder, JsonNode line) {
    for (String member : List.of("file", "path", "key")) {
      if (!line.path(member).isTextual()) {
        throw unusable(folder.resolve("programme.yaml"), "a line of `load` lacks " + member);
      }
    }
    Path file = folder.resolve(line.get("file").textValue());
    List<String> nested = new ArrayList<>();
    line.path("nested").forEach(name -> nested.add(name.asText()));
    String key = line.get("key").textValue();
    List<ObjectNode> entries = entries(file, tree(file));
    requireKeys(file, key, entries);
    for (ObjectNode entry : entries) {
      nested.stream()
          .filter(entry::has)
          .forEach(list -> requireKeys(file, Listing.NESTED_KEY, entries(file, entry.get(list))));
    }
    return new Listing(
        line.get("file").textValue(), line.get("path").textValue(), key, nested, entries);
  }

  private static List<ObjectNode> entries(Path file, JsonNode list) {
    if (!list.isArray()) {
      throw unusable(file, "it is no list");
    }
    List<ObjectNode> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      if (!(entry instanceof ObjectNode members)) {
        throw unusable(file, "entry " + (entries.size() + 1) + " has no members");
      }
      entries.add(members);
    }
    return entries;
  }

  private static void requireKeys(Path file, String key, List<ObjectNode> entries) {
    Set<String> seen = new HashSet<>();
    for (ObjectNode entry : entries) {
      if (!entry.path(key).isTextual()) {
        throw unusable(file, "an entry lacks its key `" + key + "`");
      }
      if (!seen.add(entry.get(key).textValue())) {
        throw unusable(file, "two entries have the " + key + " " + entry.get(key).textValue());
      }
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.newBufferedReader(file));
    } catch (JsonProcessingException e) {
      throw unusable(
          file, "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage().strip());
    } catch (IOException e) {
      throw unusable(file, "it can't be read");
    }
  }

  private static Refusal unusable(Path file, String why) {
    return new Refusal(Exit.NOT_LOADED, "Nothing was loaded from " + file + ": " + why + ".");
  }
}
