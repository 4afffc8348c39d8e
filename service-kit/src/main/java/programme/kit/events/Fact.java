package programme.kit.events;

/**
 * One of the statements that together are an aggregate: what an event of this type would say of it
 * today.
 *
 * @param data of the type's own schema
 */
public record Fact(EventType type, Object data) {}
