/** What must hold at a call's closing instant, while it is moved. */
package programme.faults.deadline;
