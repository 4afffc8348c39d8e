package programme.local.load;

/** What has no natural key is known by the sender's own id, and stays as it was recorded. */
record ByExternalId(Api api) implements Manner {
  @Override
  public Verdict bring(Entry entry) {
    return post(entry).is(200) ? Verdict.UNCHANGED : Verdict.CREATED;
  }

  /** The answer: 200 where it was there already. */
  Answer post(Entry entry) {
    Answer answer = api.post(entry.collection(), entry.body());
    if (answer.isProblem("external-id-taken")) {
      throw new EntryRefused(
          "it was recorded with other content (409 external-id-taken). What is recorded under an"
              + " externalId is not changed: annul it, and give the right one an externalId of its own");
    }
    return answer.orRefused(200, 201, 202);
  }
}
