/**
 * Refusals. Code that refuses throws a {@link programme.kit.problem.Problem} with a constant of
 * {@link programme.kit.problem.ProblemCode}; nobody else writes an error answer. Whatever parses as
 * HTTP gets problem+json.
 */
package programme.kit.problem;
