/**
 * What this service names and nobody need have registered: decisions, partners, partnerships, items
 * of work plans.
 */
package programme.partnership.references;
