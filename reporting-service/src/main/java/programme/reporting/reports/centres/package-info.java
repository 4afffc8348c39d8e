/** REGIONAL_CENTRES: what is reported through the regional centres' reports at the cut-off. */
package programme.reporting.reports.centres;
