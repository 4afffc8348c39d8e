/**
 * The outside world of the services, for real and on one machine: PostgreSQL, a Kafka broker and a
 * token issuer.
 *
 * <p>Used by the launcher and by every test that needs a database, a topic or a token; nothing here
 * is a stand-in.
 */
package programme.embedded;
