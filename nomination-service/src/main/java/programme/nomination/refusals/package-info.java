/**
 * Attempts that were refused in a call's last day and the day after: with the instant that judged
 * and the problem that was answered, for the secretariat, so that nobody need quarrel from memory.
 */
package programme.nomination.refusals;
