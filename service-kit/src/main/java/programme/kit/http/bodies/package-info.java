/**
 * How large bodies may be: 1 MB, but where an operation says otherwise. Nothing here holds a large
 * body in memory.
 */
package programme.kit.http.bodies;
