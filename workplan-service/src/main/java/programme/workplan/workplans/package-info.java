/**
 * Work plans. A version's content is one document: edited while it is a DRAFT, frozen by proposal
 * and adoption. What accepted progress says of activities is kept beside it, so that a frozen
 * version never changes.
 */
package programme.workplan.workplans;
