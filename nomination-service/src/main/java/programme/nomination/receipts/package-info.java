/**
 * Receipts: proof of what was received when, chained per call, so that none can be altered, moved
 * or taken out unseen. A receipt's {@code contentHash} is SHA-256 of its salt and the RFC 8785 JSON
 * of its content; its {@code hash} is SHA-256 of the RFC 8785 JSON of {contentHash, number,
 * previousHash, receivedAt}. Content and salt can be erased, and the chain still holds.
 */
package programme.nomination.receipts;
