package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import programme.kit.http.Versioned;

/**
 * An item as it is read.
 *
 * @param resolved whether its partnership and forum have been heard of; absent where it names
 *     neither
 * @param version the plan's: an item has none of its own
 */
public record ItemView(@JsonUnwrapped Item item, Boolean resolved, @JsonIgnore long version)
    implements Versioned {}
