package programme.local.load;

/** How an entry of one sort becomes true: what it takes depends on what stands. */
interface Manner {
  /** Brings it in; throws {@link EntryRefused} with the reason where that can't be. */
  Verdict bring(Entry entry);

  /** The manner of this listing. */
  static Manner of(Listing listing, Api api) {
    return switch (listing.path()) {
      case "work-plans" -> new WorkPlans(api);
      case "progress-updates" -> new ProgressUpdates(api);
      case "reports" -> new Reports(api);
      default -> listing.key().equals("externalId") ? new ByExternalId(api) : new ByKey(api);
    };
  }
}
