/**
 * Texts found by their words, in any script, without accents or case: ICU's words, and pairs of
 * neighbours where a script has no spaces. An entity keeps its words in {@code search_words}; the
 * database makes the {@code tsvector} of them that its index is on.
 */
package programme.partnership.search;
