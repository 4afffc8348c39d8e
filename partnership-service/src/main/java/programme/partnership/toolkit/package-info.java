/**
 * The partnership toolkit: guidelines, lessons learned, templates, training, case studies, found by
 * their words in any language.
 *
 * <p>A DRAFT is public: {@code adoption} says where a document stands with the body that adopts it,
 * not whether its entry is out. Whoever records an entry publishes it; what shall not be read yet
 * is not recorded yet.
 */
package programme.partnership.toolkit;
