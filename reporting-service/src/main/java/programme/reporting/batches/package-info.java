/**
 * Many progress updates at once, as JSON, NDJSON or CSV. Each record is judged as one that is sent
 * alone; whatever is refused is named with its reason, and the answer is kept. Bodies are streamed:
 * what is in memory does not grow with what the records say.
 */
package programme.reporting.batches;
