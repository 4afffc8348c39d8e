package programme.workplan.diffs;

import java.util.List;

/** A part that both texts have, with the fields that differ. */
public record Change(String key, List<Field> fields) {}
