package programme.kit.feed;

/** An event's place in a feed and what filters go by. */
public record Place(long position, String type, String subject) {}
