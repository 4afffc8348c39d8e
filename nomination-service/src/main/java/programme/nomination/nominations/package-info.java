/**
 * Nominations: taken by a call's deadline, receipted, reviewed, accepted or declined, withdrawn.
 * Persons and contact details are read by the secretariat and the organisation that nominated, and
 * stand in no event, log line, list or problem.
 */
package programme.nomination.nominations;
