package programme.workplan;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.testing.VerifyPairs;

@QuarkusTest
class VerifyPairsTest {
  @Inject @All List<Projection> projections;

  @Test
  void every_table_that_a_projection_keeps_can_be_compared_with_its_owner() throws Exception {
    VerifyPairs.areThoseOf(
        "workplan",
        projections.stream()
            .flatMap(projection -> projection.keeps().stream())
            .map(Kept::table)
            .collect(Collectors.toSet()));
  }

  @Test
  void what_followers_compare_can_be_asked_of_this_service() throws Exception {
    Seed.load();
    VerifyPairs.canBeAskedOf("workplan");
  }
}
