/**
 * What is to be filled in: one draft for each thing that the caller reports on, with what was last
 * accepted of it; as JSON to be sent back, and as a CSV template.
 */
package programme.reporting.drafts;
