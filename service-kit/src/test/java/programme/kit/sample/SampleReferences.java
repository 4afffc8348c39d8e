package programme.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/** The little service refers to nothing. */
@ApplicationScoped
public class SampleReferences implements SoftReferences {
  @Override
  public String published() {
    return confidential();
  }
}
