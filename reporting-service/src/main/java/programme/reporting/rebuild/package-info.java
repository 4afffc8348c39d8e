/**
 * The read model made anew from all four topics, on command, in a shadow schema, while everybody
 * reads on. It takes the place of the one that stands in one transaction, where both stand at equal
 * positions and, unless asked otherwise, say the same.
 */
package programme.reporting.rebuild;
