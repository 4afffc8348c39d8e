/**
 * A report's content in its formats: all of them are readings of the same thing, and add nothing
 * but what the format needs.
 */
package programme.reporting.reports.rendering;
