package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import programme.kit.http.Versioned;

/**
 * A plan as one document: what can be written of it, and nothing that is derived.
 *
 * @param version the plan's, which the ETag carries
 */
public record PlanDocument(@JsonUnwrapped PlanContent content, @JsonIgnore long version)
    implements Versioned {}
