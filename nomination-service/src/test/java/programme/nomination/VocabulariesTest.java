package programme.nomination;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.VocabularyCheck;

@QuarkusTest
class VocabulariesTest {
  @TestFactory
  Stream<DynamicTest> every_code_of_the_api_has_a_label_in_six_languages() {
    return VocabularyCheck.of("nomination");
  }
}
