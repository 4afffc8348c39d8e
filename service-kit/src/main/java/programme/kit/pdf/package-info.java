/**
 * XHTML to PDF, with the fonts of the six UN languages. Only services that render have its
 * libraries: they name them in their pom, with the versions of the root's.
 */
package programme.kit.pdf;
