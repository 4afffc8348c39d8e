/** Decisions of the bodies, proposed and adopted, with their paragraphs. Both texts are kept. */
package programme.workplan.decisions;
