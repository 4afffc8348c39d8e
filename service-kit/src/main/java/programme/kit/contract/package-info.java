/**
 * What is served at {@code /openapi/{service}}: the framework's reading of the resources, made true
 * and whole when the service is built. Schemas get names that stay, operations their roles, their
 * statuses, every problem that they can answer, and the examples of {@code docs/openapi/examples}.
 */
package programme.kit.contract;
