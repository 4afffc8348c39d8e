/** Work that this service does by itself, again and again. */
package programme.reporting.turns;
