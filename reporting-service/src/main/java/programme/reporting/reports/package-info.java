/**
 * Reports to meetings: made from the records on a day that cuts off, edited as drafts, published
 * once. A published report is bytes, the same for ever; what changes in the data afterwards is for
 * the next report to say.
 */
package programme.reporting.reports;
