/** {@code /docs}: where whoever builds on the programme finds its contracts. */
package programme.reporting.docs;
