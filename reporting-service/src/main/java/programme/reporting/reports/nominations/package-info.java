/**
 * NOMINATIONS: the forums, what their calls received, and who is a member, in what is public:
 * states and dimensions, and organisations from their appointment on. No person.
 */
package programme.reporting.reports.nominations;
