/**
 * Every code of the whole system with its label in the six languages of the United Nations. The
 * lists are the kit's {@code vocabularies} files; the countries' names are the JDK's.
 */
package programme.partnership.vocabularies;
