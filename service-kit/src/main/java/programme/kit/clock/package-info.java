/**
 * The one clock that judges deadlines, today, receivedAt, updatedAt and the time of events. Wall
 * time is for tokens, time-outs, logs and metrics only.
 */
package programme.kit.clock;
