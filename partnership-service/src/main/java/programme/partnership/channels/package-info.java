/**
 * Where a partnership's progress is reported: derived here and nowhere else, as dated segments with
 * what they follow from, and published whenever they change.
 */
package programme.partnership.channels;
