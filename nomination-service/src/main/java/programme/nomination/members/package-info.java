/**
 * Who sits in a forum: organisations, for a time. Everyone reads the organisation, the secretariat
 * the person's name too. Seats are given under the forum's lock, so that a limit holds whatever
 * happens at once.
 */
package programme.nomination.members;
