/**
 * {@code ./programme faults}: the running system is hurt in every way that {@link
 * programme.faults.Catalogue} lists, under writers whose ledger judges what is left. No service
 * knows of it: what must happen at an exact step is put into the running process by Byteman.
 */
package programme.faults;
