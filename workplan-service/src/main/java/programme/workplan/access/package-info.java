/** The rules about objects: who reads a draft. */
package programme.workplan.access;
