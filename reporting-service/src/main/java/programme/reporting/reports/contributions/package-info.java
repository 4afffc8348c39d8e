/** CONTRIBUTIONS: what was pledged and what was received, by currency. */
package programme.reporting.reports.contributions;
