/**
 * Who may do what. Operations carry {@code @RolesAllowed} or {@code @PermitAll}; an operation
 * without either is denied to all, and the build fails on it. Rules about an object stand in one
 * class per service. {@code docs/access.md} is the table that a test walks.
 */
package programme.kit.access;
