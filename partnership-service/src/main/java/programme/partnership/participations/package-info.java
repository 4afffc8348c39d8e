/** Who takes part in a partnership, in which role, on which days. */
package programme.partnership.participations;
