/**
 * YAML as another form of JSON, and nothing more: one document, strings, truths, numbers, lists and
 * maps. What YAML has beyond that (anchors, aliases, tags, merge keys) is refused by its place, so
 * that a short text can't stand for a large one.
 */
package programme.workplan.yaml;
