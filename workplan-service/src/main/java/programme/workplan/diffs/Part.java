package programme.workplan.diffs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part that only one of the texts has.
 *
 * @param position in its text, from 1
 * @param part the whole of it
 */
public record Part(String key, int position, JsonNode part) {}
