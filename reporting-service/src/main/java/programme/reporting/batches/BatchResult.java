package programme.reporting.batches;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param isRefused ALL_OR_NOTHING with a refused record: whatever the transaction holds must go
 */
record BatchResult(Counts counts, List<Refused> refused, boolean isRefused) {}
