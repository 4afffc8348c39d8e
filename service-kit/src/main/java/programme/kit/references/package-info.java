/**
 * Soft references: codes of things that nobody need have registered yet. Views show {@code
 * resolved: false} until their target has been heard of, and one list per service names them all.
 */
package programme.kit.references;
