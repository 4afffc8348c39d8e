/**
 * The forums and groups of the programme: their constituencies and seats. A forum's row is the lock
 * under which its seats are given.
 */
package programme.nomination.forums;
