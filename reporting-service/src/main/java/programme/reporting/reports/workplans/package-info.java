/** WORK_PLAN: a plan as it stands, by the columns in which plans are adopted. */
package programme.reporting.reports.workplans;
