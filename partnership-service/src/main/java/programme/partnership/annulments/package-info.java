/** Wrong facts about a partnership, taken back: what follows from the rest is derived and told. */
package programme.partnership.annulments;
