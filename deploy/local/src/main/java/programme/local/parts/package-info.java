/** The processes of a local system: each knows how to start, whether it lives, and how to stop. */
package programme.local.parts;
