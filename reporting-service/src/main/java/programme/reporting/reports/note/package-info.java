/**
 * NOTE: the secretariat's note to a meeting: background, implementation and proposed action as the
 * secretariat wrote them, the draft decision, the plan that it would adopt, and the progress.
 */
package programme.reporting.reports.note;
