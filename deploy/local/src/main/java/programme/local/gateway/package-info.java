/**
 * The one way in: each path goes to the service that owns it, as {@code routes.yaml} says.
 *
 * <p>It adds no rule of its own and buffers no body; what nobody owns, and a service that is away,
 * are problems.
 */
package programme.local.gateway;
