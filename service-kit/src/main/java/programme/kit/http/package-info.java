/**
 * The conventions of HTTP that all services keep: strict JSON, versions and preconditions, pages,
 * merge patches, external ids.
 */
package programme.kit.http;
