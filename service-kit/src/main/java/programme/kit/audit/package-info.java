/**
 * Who did what under which authority: every event with the columns that no topic and no feed reads.
 * For the secretariat alone.
 */
package programme.kit.audit;
