/**
 * The meetings that decide, review and are reported to. Their days may be unknown; their order is
 * body and ordinal.
 */
package programme.workplan.meetings;
