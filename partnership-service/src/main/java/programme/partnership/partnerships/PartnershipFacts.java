package programme.partnership.partnerships;

import java.util.List;
import programme.kit.events.Fact;

/** What another feature has to tell of a partnership when it is stated anew. */
public interface PartnershipFacts {
  List<Fact> of(Partnership partnership);
}
