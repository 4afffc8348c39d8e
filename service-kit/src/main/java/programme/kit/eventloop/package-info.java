/**
 * From the topics into this service's own tables. A service names what it follows in {@link
 * programme.kit.eventloop.Projection} beans; the loop keeps order per aggregate, drops what it has
 * seen, holds what comes too early, and sets aside what can't be applied, so that nothing else
 * waits for it.
 */
package programme.kit.eventloop;
