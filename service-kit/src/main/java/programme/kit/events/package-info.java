/**
 * What the services tell each other: CloudEvents on four topics. {@code docs/events.md} is the
 * contract in words.
 */
package programme.kit.events;
