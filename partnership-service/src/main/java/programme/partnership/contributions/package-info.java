/**
 * What is pledged to the programme, in money or in kind, and what of it was received: two figures.
 * Payments never exceed the pledge, currencies are never added up, and what has no amount is listed
 * and never counted.
 */
package programme.partnership.contributions;
