/** What dashboards and the start page show, from the read model alone. */
package programme.reporting.dashboard;
