/**
 * From a change to the topic. {@link programme.kit.outbox.Outbox} is what the services use; the
 * rest relays. The rules (pending set, one fenced leader, order by id, stamp after Kafka's commit)
 * were measured against their alternatives: see {@code docs/adr/0003-outbox-relay.md}.
 */
package programme.kit.outbox;
