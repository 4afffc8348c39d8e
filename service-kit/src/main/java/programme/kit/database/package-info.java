/** How many rows are written by one statement. */
package programme.kit.database;
