/** A copy: which partners there are and of which type, as their owner's events tell. */
package programme.workplan.partners;
