package programme.reporting.rebuild;

/**
 * How the read model is to be rebuilt.
 *
 * @param onDifference what becomes of a rebuilt model that differs from the one that stands;
 *     absent: KEEP
 */
public record RebuildRequest(Rebuild.OnDifference onDifference) {
  public RebuildRequest {
    onDifference = onDifference == null ? Rebuild.OnDifference.KEEP : onDifference;
  }
}
