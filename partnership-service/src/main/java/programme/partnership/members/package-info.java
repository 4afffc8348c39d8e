/**
 * A copy of who sits in the forums. Membership and taking part in a partnership are two links: a
 * participation may name the membership by which it came about, and nothing is derived from it.
 */
package programme.partnership.members;
