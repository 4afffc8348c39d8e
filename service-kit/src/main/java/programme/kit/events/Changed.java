package programme.kit.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The data of a {@code …changed} event: the whole snapshot, and which members are not what they
 * were.
 *
 * @param changed names of members, sorted
 */
public record Changed<T>(@JsonUnwrapped T snapshot, List<String> changed) {}
