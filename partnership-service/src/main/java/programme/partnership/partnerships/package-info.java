/**
 * The partnerships themselves: what they are called, where they work, on what, under which
 * umbrella.
 */
package programme.partnership.partnerships;
