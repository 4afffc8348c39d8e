/** Who may do what with which object: all rules of this service that look further than a role. */
package programme.nomination.access;
