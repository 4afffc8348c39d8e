/**
 * Who writes during a fault, and what the writer knows of it: the ledger at the client, which
 * judges the system afterwards.
 */
package programme.faults.ledger;
