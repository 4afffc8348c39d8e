/**
 * Safe retries: {@code Idempotency-Key} on every POST, bound to issuer and subject, remembered in
 * the transaction of what the request did.
 */
package programme.kit.retries;
