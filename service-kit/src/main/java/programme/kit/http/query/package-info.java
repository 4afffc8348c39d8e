/**
 * What may stand behind the question mark: an operation's own parameters, each once and of its
 * type, and {@code lang}. Anything else is refused, so that a mistyped filter never answers the
 * whole list.
 */
package programme.kit.http.query;
