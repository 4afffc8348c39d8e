/**
 * What decisions ask of whom, by when: the operative paragraphs as mandates that are found by
 * addressee and day, what has become of each along the days, and what organisations answer. One
 * addressee's act closes nothing for the others.
 */
package programme.workplan.mandates;
