/**
 * What must hold after any fault. Each check compares what two sides say and names what only one
 * has; nothing is repaired.
 */
package programme.faults.checks;
