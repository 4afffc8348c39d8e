package programme.workplan.workplans;

/**
 * How far an item's budget is covered: FUNDED when what was received reaches it, PARTLY when
 * anything was pledged, UNFUNDED else.
 */
public enum FundingStatus {
  FUNDED,
  PARTLY,
  UNFUNDED
}
