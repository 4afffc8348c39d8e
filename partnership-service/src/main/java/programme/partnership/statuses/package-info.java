/**
 * The life of a partnership: dated facts on a timeline, each legal against its neighbours, none
 * ever changed.
 */
package programme.partnership.statuses;
