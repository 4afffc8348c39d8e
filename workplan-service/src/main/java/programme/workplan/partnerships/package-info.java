/** A copy: which partnerships there are, as their owner's events tell. */
package programme.workplan.partnerships;
