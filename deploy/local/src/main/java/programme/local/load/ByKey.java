package programme.local.load;

import java.util.Set;

/**
 * What has a natural key stands under it: created where it is missing, patched where it differs.
 */
record ByKey(Api api) implements Manner {
  @Override
  public Verdict bring(Entry entry) {
    Answer found = api.get(entry.address());
    if (!found.is(404)) {
      return Verdict.changed(patch(entry, found.orRefused(200)));
    }
    Answer made = api.post(entry.collection(), entry.body());
    if (made.isProblem("already-exists")) {
      // Another was quicker; or our own try, whose answer was lost, had arrived.
      return Verdict.changed(patch(entry, api.get(entry.address()).orRefused(200)));
    }
    made.orRefused(201);
    return Verdict.CREATED;
  }

  /** Makes what stands say what the entry says; answers the fields that it did not. */
  Set<String> patch(Entry entry, Answer standing) {
    Comparison difference = Comparison.of(entry.body(), standing.body());
    if (!difference.isEqual()) {
      Answer patched = api.patch(entry.address(), difference.patch(), standing.tag());
      // A try whose answer was lost has raised the version: then what stands is the judge.
      Answer after =
          patched.isProblem("precondition-failed")
              ? api.get(entry.address()).orRefused(200)
              : patched.orRefused(200);
      requireEqual(Comparison.of(entry.body(), after.body()), patched);
    }
    return difference.fields();
  }

  private static void requireEqual(Comparison after, Answer patched) {
    if (!after.isEqual()) {
      throw patched.is(200)
          ? new EntryRefused(
              "the change was taken and had no effect on "
                  + String.join(", ", after.fields())
                  + ": this takes an act of its own")
          : EntryRefused.by(patched);
    }
  }
}
