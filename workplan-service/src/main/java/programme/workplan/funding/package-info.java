/**
 * What contributions make of the budgets of plans' items. The copy of contributions is fed by
 * partnership-service's events; amounts of different currencies are never added up, and only those
 * in a budget's own currency count towards it.
 */
package programme.workplan.funding;
