/**
 * What is kept of a nominated person: shown whole to whoever may read it, and erased on request.
 * What belongs to the public record stays: that a nomination came, when, and what became of it.
 * {@code docs/privacy.md} lists what is kept, why, where and for how long.
 */
package programme.nomination.personaldata;
