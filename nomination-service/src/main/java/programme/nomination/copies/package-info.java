/** What others own and this service reads: copies that follow their events, a moment behind. */
package programme.nomination.copies;
