/**
 * Who may call from a page in a browser: anyone reads what is public, configured origins do the
 * rest.
 */
package programme.kit.http.cors;
