/**
 * Whole lists by {@code Accept}: {@code text/csv} and {@code application/x-ndjson}, with the same
 * filters and rules as the pages. Rows are read in portions while they are sent, so that neither
 * the list nor a database connection is held; a failure on the way breaks the connection off, so
 * that what was sent never looks complete.
 */
package programme.kit.http.streams;
