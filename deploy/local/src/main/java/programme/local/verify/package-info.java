/**
 * {@code ./programme verify}: every projection held against the tables of its owner. The pairs of
 * queries lie beside the projections, in {@code verify/<table>.sql} of the following service.
 */
package programme.local.verify;
