package programme.partnership;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.Contracts;

/** The contract of this service is committed as it is served, with all its examples. */
@QuarkusTest
class ContractTest {
  @TestFactory
  Stream<DynamicTest> holds() {
    return Contracts.check("partnership");
  }
}
