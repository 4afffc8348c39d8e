/**
 * Calls for nominations and their deadlines. A call is SCHEDULED, OPEN or CLOSED by programme time
 * at the moment of the question; what it is is stored nowhere. Its row is the lock under which
 * submissions are judged and receipts chained.
 */
package programme.nomination.calls;
