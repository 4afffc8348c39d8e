/** The page at {@code /}: the programme as it stands, for people, without a script. */
package programme.reporting.start;
