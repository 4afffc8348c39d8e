package programme.kit.outbox;

/** Fired in the relay's thread when these rows have got their places in the change feed. */
public record Published(int events) {}
