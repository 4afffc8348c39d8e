/**
 * The change feed: what the topic holds, over HTTP, in the order in which it was published. A
 * waiting client costs an entry in a list: no thread, no connection, no transaction. See {@code
 * docs/adr/0010-feed-positions.md}.
 */
package programme.kit.feed;
