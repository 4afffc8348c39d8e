package programme.workplan.diffs;

import java.util.List;

/** The keys of all parts in the order of each text. */
public record Order(List<String> from, List<String> to) {}
