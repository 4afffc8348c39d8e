/**
 * How reports are made, whatever their kind: what was ordered, the words that a report brings
 * itself, the lines above its title, and the parts that the secretariat wrote.
 */
package programme.reporting.reports.assembly;
