package programme.reporting.updates;

/** What became of a programme measure; never a boolean. */
public enum Outcome {
  MET,
  NOT_MET,
  /** Nobody did anything to meet it, which is not the same as not met. */
  NOT_UNDERTAKEN,
  NOT_APPLICABLE;

  /** Whether it says too little without a reason. */
  public boolean needsReason() {
    return this == NOT_MET || this == NOT_APPLICABLE;
  }
}
