/**
 * What this service knows of the whole programme: every public event of all four topics, as rows.
 * One projector per noun writes, {@link programme.reporting.readmodel.ReadModel} and the features
 * that show it read. The event loop sees to it that each event is applied once and in the order of
 * its aggregate; nothing here does that again.
 */
package programme.reporting.readmodel;
