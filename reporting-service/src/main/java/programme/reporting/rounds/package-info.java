/**
 * Reporting rounds: from when until when progress on a plan is collected for a meeting. The topic
 * is told when one opens and when it closes; what is silent when the last one of a plan has closed
 * counts as not undertaken.
 */
package programme.reporting.rounds;
