/**
 * The progress report on a work plan: how its tables, footnotes and pointers follow from the
 * records at the cut-off.
 */
package programme.reporting.reports.progress;
