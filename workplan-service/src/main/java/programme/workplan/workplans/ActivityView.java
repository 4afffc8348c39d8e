package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import programme.kit.http.Versioned;

/**
 * An activity as it is read.
 *
 * @param version the plan's: an activity has none of its own
 */
public record ActivityView(@JsonUnwrapped Activity activity, @JsonIgnore long version)
    implements Versioned {}
