/**
 * Brings a programme's data in, through the public API and as its secretariat would.
 *
 * <p>{@link programme.local.load.ProgrammeFolder} is what the files say; an {@link
 * programme.local.load.Act} knows for one sort of things how an entry becomes true: what is missing
 * is created, what differs is changed, nothing is deleted. {@link programme.local.load.Comparison}
 * decides what differs. Loading the same files again changes nothing, so a load that was cut short
 * is simply repeated.
 */
package programme.local.load;
