package programme.partnership;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.Reading;

@QuarkusTest
class ReadingTest {
  @TestFactory
  Stream<DynamicTest> every_get_keeps_the_conventions() {
    return Reading.walk("partnership");
  }
}
