/**
 * The words that all services share: texts by language, sources, authorities, days, documents,
 * countries, codes.
 */
package programme.kit.vocabulary;
