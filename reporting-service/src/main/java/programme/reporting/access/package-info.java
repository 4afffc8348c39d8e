/**
 * The rules about objects of this service, in one place; rules about operations stand as
 * annotations.
 */
package programme.reporting.access;
