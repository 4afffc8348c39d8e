/**
 * What every answer to a GET has in common: the address of the next page, one language where one is
 * asked for, an entity tag and 304, how long it may be kept and by what it varies.
 */
package programme.kit.http.answers;
