package programme.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.AccessTable;

@QuarkusTest
class AccessTest {
  @TestFactory
  Stream<DynamicTest> every_cell_of_the_access_table_holds() {
    return AccessTable.walk("reporting");
  }
}
