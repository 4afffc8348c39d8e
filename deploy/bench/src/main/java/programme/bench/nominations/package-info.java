/** What a nominating organisation feels in the hour before a deadline. */
package programme.bench.nominations;
