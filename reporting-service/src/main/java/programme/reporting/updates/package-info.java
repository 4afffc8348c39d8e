/**
 * Progress updates: what the secretariat and those who take part say of an item, an element, a
 * partnership or a project. Each change is a revision; what was accepted stays in force until a
 * later revision is. Until its acceptance an update is read by its sender and the secretariat
 * alone, and so are the reviewer's notes, for good.
 */
package programme.reporting.updates;
