package programme.kit.problem;

/**
 * What is wrong with one member of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a parameter
 */
public record InvalidField(String pointer, String detail) {}
