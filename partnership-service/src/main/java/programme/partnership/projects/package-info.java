/** What was developed as a project and not as a partnership. */
package programme.partnership.projects;
