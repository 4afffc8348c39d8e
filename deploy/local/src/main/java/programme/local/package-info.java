/**
 * The system on one machine, behind {@code ./programme}: real PostgreSQL, a real broker, four
 * service processes and one gateway, started in order, watched, and stopped in order.
 *
 * <p>{@link programme.local.Programme} is the command line; {@link programme.local.LocalSystem} is
 * what {@code up} starts; {@code parts} are the processes; {@code gateway} is the way in.
 */
package programme.local;
