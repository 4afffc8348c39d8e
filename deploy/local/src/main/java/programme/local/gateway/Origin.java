package programme.local.gateway;

/**
 * Where one process of a service is.
 *
 * @param management the port that tells whether it is ready
 */
public record Origin(int port, int management) {}
