/**
 * {@code GET /api/v1/stream}: the events of all four topics as server-sent events. A place is given
 * in the transaction that applies the event, by a counter locked in it: whoever resumes behind a
 * place misses nothing and gets nothing twice, on every instance and across rebuilds.
 */
package programme.reporting.stream;
