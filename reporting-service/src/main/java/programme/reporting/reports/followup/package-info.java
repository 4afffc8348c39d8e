/** DECISION_FOLLOW_UP: what decisions ask for, of whom, by when, and what became of it. */
package programme.reporting.reports.followup;
