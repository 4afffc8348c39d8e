/**
 * Collects progress, assesses measures, makes the reports to meetings, and shows the whole
 * programme from its read model.
 */
package programme.reporting;
