/** What this service names and nobody need have registered: decisions, partners, partnerships. */
package programme.partnership.references;
