/**
 * The organisations that the programme works with: what they are, where they are, whom they serve.
 */
package programme.partnership.partners;
