/** A copy: which forums there are, as their owner's events tell. */
package programme.workplan.forums;
