/**
 * Whether what is called a partnership is one, by whose definition, and where it is to be reported.
 */
package programme.partnership.determinations;
