/** {@code test}: the whole build with all its tests, counted, and nothing left running. */
package programme.local.testrun;
