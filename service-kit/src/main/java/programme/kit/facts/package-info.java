/**
 * Dated facts of a thing's life: each is legal against its neighbours on the effective timeline,
 * none is ever changed, a wrong one is annulled.
 */
package programme.kit.facts;
