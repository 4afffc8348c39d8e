/** What is different between two texts whose parts have keys: part by part and field by field. */
package programme.workplan.diffs;
