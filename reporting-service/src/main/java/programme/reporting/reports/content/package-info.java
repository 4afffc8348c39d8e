/**
 * What a report says, in one language and apart from any format: the renderings all read this and
 * nothing else.
 */
package programme.reporting.reports.content;
