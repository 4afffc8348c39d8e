/** What reaches into the system from outside its ways: records nobody told, rules, stacks. */
package programme.faults.injection;
