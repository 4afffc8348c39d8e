/**
 * A service whose database was put back to an earlier state, while its topic holds what came later:
 * its start refuses ({@link programme.kit.restore.TopicCheck}), and {@code ./programme restored
 * SERVICE} raises the epoch and states every aggregate anew. A feature says what there is to state
 * in a {@link programme.kit.restore.Restatable} bean. See {@code docs/adr/0013-restatement.md}.
 */
package programme.kit.restore;
