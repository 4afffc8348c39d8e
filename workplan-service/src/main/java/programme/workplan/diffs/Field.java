package programme.workplan.diffs;

import com.fasterxml.jackson.databind.JsonNode;

/** A field that differs, with both its values; one that has no value on a side is absent there. */
public record Field(String field, JsonNode from, JsonNode to) {}
