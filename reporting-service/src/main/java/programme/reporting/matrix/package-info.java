/**
 * The measure matrix of a work plan: an outcome for every measure of every item. Updates propose,
 * acceptance assesses, and an assessment stands until the next one; silence becomes NOT_UNDERTAKEN
 * when the plan's last round has closed.
 */
package programme.reporting.matrix;
