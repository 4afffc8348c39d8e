/**
 * What follows up on mandates: whatever says {@code inResponseTo}, here or in another service, as
 * its owner's events tell. Only what is public of a plan is among it.
 */
package programme.workplan.followups;
