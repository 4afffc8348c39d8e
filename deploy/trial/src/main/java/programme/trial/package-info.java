/** A whole system, in a home and on ports of its own, whose processes may be hurt. */
package programme.trial;
