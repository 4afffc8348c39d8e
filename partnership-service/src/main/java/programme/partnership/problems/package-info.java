/**
 * The pages behind the types of all problems, whichever service told them; the list of problems is
 * the kit's.
 */
package programme.partnership.problems;
