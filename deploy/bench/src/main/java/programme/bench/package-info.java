/**
 * {@code ./programme bench [NAME]}: how fast the system is, as ratios to a floor measured beside it
 * in the same run. To add a bench: implement {@link programme.bench.Benchmark}, name it in {@code
 * Catalogue} and in {@code deploy/local/help/bench.txt}. Floors and load come from {@code measure}.
 */
package programme.bench;
